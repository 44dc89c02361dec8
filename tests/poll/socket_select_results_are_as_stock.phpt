--TEST--
socket_select() returns and reduces its arrays as in stock PHP
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$select = function (?array $read, ?array $write, ?array $except, ?int $seconds = 0, int $microseconds = 0) {
    $count = socket_select($read, $write, $except, $seconds, $microseconds);
    $keys = fn(?array $set) => $set === null ? 'null' : '[' . implode(' ', array_keys($set)) . ']';

    return var_export($count, true) . ' ' . $keys($read) . $keys($write) . $keys($except);
};
same_as_plain([
    'nothing' => function () use ($select) {
        [$a, $b] = socket_unix_pair();
        return $select([$a, $b], null, null, 0, 1000);
    },
    'readable and writable' => function () use ($select) {
        [$a, $b] = socket_unix_pair();
        socket_write($a, 'x');
        return $select(['a' => $a, 'b' => $b], [$b], [$a], null);
    },
    'urgent data' => function () use ($select) {
        [$a, $b] = socket_tcp_pair();
        socket_send($a, '!', 1, MSG_OOB);
        return $select(null, null, ['urgent' => $b], 5);
    },
    'closed' => function () use ($select) {
        [$a, $b] = socket_unix_pair();
        socket_close($a);
        return $select([$a], null, null);
    },
    'no arrays' => fn() => $select(null, null, null),
]);
?>
--EXPECT--
nothing: '0 []nullnull'
readable and writable: '2 [b][0][]'
urgent data: '1 nullnull[urgent]'
closed: TypeError: socket_select(): Argument #1 ($read) contains a closed socket
no arrays: ValueError: socket_select(): At least one array argument must be passed
