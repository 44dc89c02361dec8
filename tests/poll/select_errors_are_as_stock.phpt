--TEST--
stream_select() refuses with the texts of stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$select = function (?array $read, ?int $seconds = 0, ?int $microseconds = null) {
    $write = $except = null;
    return stream_select($read, $write, $except, $seconds, $microseconds);
};
same_as_plain([
    'no arrays' => fn() => $select(null),
    'closed stream' => function () use ($select) {
        [$a, $b] = unix_pair();
        fclose($a);
        return $select([$a, $b]);
    },
    'no descriptor' => fn() => $select([fopen('php://memory', 'r')]),
    'negative time' => fn() => $select([STDERR], -1),
    'negative microseconds' => fn() => $select([STDERR], 0, -1),
    'microseconds for ever' => fn() => $select([STDERR], null, 1),
]);
?>
--EXPECT--
no arrays: ValueError: No stream arrays were passed
closed stream: TypeError: stream_select(): supplied resource is not a valid stream resource
no descriptor: Warning: stream_select(): Cannot represent a stream of type MEMORY as a select()able descriptor
ValueError: No stream arrays were passed
negative time: ValueError: stream_select(): Argument #4 ($seconds) must be greater than or equal to 0
negative microseconds: ValueError: stream_select(): Argument #5 ($microseconds) must be greater than or equal to 0
microseconds for ever: ValueError: stream_select(): Argument #5 ($microseconds) must be null when argument #4 ($seconds) is null
