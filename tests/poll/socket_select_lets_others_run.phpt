--TEST--
socket_select() lets another coroutine run until something is readable
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
spawn(function () use ($near) {
    $read = [$near];
    $write = $except = null;
    echo "select\n";
    echo socket_select($read, $write, $except, null), ' ', socket_read($near, 10), "\n";
});
spawn(function () use ($far) {
    delay(5);
    echo "other writes\n";
    socket_write($far, 'data');
});
?>
--EXPECT--
select
other writes
1 data
