--TEST--
Urgent data wakes a coroutine that waits for nothing else
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
spawn(function () use ($near) {
    $read = $write = null;
    $except = [$near];
    echo socket_select($read, $write, $except, 30), ' ';
    socket_recv($near, $byte, 1, MSG_OOB);
    echo $byte, "\n";
});
spawn(function () use ($far) {
    delay(5);
    echo "other sends\n";
    socket_send($far, '!', 1, MSG_OOB);
});
?>
--EXPECT--
other sends
1 !
