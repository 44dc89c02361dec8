--TEST--
MSG_WAITALL parks until everything asked for has arrived
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
$receiver = spawn(fn() => socket_recv($near, $data, 9, MSG_WAITALL) . " $data");
spawn(function () use ($far) {
    foreach (['one', 'two', '333'] as $part) {
        delay(2);
        echo "write $part\n";
        socket_write($far, $part);
    }
});
echo await($receiver), "\n";
?>
--EXPECT--
write one
write two
write 333
9 onetwo333
