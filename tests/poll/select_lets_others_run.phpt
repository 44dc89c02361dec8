--TEST--
stream_select() lets another coroutine run until something is readable
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
spawn(function () use ($near) {
    $read = [$near];
    $write = $except = null;
    echo "select\n";
    $count = stream_select($read, $write, $except, null);
    echo "selected $count\n";
    echo 'got ', fread($near, 100), "\n";
});
spawn(function () use ($far) {
    delay(5);
    echo "other writes\n";
    fwrite($far, 'data');
});
?>
--EXPECT--
select
other writes
selected 1
got data
