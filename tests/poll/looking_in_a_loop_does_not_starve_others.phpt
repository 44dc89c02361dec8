--TEST--
A loop that only looks, without ever waiting, lets others run all the same
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
spawn(function () use ($near) {
    do {
        $read = [$near];
        $write = $except = null;
    } while (stream_select($read, $write, $except, 0) === 0);
    echo 'found ', fread($near, 10), "\n";
});
spawn(function () use ($far) {
    echo "other writes\n";
    fwrite($far, 'data');
});
?>
--EXPECT--
other writes
found data
