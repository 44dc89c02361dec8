--TEST--
stream_select() returns at once for a stream whose buffer holds data
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
await(spawn(function () use ($near, $far) {
    fwrite($far, "one\ntwo\n");
    echo fgets($near);
    $read = ['buffered' => $near, 'silent' => $far];
    $write = $except = null;
    echo stream_select($read, $write, $except, null), ' ', implode(array_keys($read)), "\n";
    echo fgets($near);
}));
?>
--EXPECT--
one
1 buffered
two
