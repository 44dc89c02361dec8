--TEST--
stream_select() returns and reduces its arrays as in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$select = function (?array $read, ?array $write, ?array $except, ?int $seconds = 0, ?int $microseconds = null): string {
    $count = stream_select($read, $write, $except, $seconds, $microseconds);
    $keys = fn(?array $set) => $set === null ? 'null' : '[' . implode(' ', array_keys($set)) . ']';

    return var_export($count, true) . ' ' . $keys($read) . $keys($write) . $keys($except);
};
same_as_plain([
    'nothing to read' => function () use ($select) {
        [$a, $b] = unix_pair();
        return $select([$a, $b], null, null);
    },
    'both writable' => function () use ($select) {
        [$a, $b] = unix_pair();
        return $select(null, ['x' => $a, 'y' => $b], null);
    },
    'one of two readable' => function () use ($select) {
        [$a, $b] = unix_pair();
        fwrite($a, 'x');
        return $select(['a' => $a, 'b' => $b], [], null, null);
    },
    'all kinds' => function () use ($select) {
        [$a, $b] = tcp_pair();
        fwrite($a, 'x');
        return $select([7 => $a, 9 => $b], [$a], [$b], 5);
    },
    'end of the connection' => function () use ($select) {
        [$a, $b] = tcp_pair();
        fclose($a);
        return $select([$b], null, null, 5);
    },
    'time passes' => function () use ($select) {
        [$a, $b] = unix_pair();
        return $select([$a], null, [$b], 0, 1000);
    },
    'listener' => function () use ($select) {
        [$listener, $address] = listen_tcp();
        $before = $select([$listener], null, null, 0, 1000);
        $client = stream_socket_client("tcp://$address");
        return $before . ', ' . $select([$listener], null, null, 5);
    },
    'regular file' => fn() => $select([fopen(__FILE__, 'r')], null, null, 5),
]);
?>
--EXPECT--
nothing to read: '0 []nullnull'
both writable: '2 null[x y]null'
one of two readable: '1 [b][]null'
all kinds: '2 [9][0][]'
end of the connection: '1 [0]nullnull'
time passes: '0 []null[]'
listener: '0 []nullnull, 1 [0]nullnull'
regular file: '1 [0]nullnull'
