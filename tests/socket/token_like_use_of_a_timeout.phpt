--TEST--
A wait for a reader can be given up; the reader goes on and gets its data
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use Async\OperationCanceledException;
use function Async\{await, spawn, timeout};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
$reader = spawn(fn() => socket_read($near, 10));
try {
    await($reader, timeout(5));
} catch (OperationCanceledException $e) {
    echo get_class($e->getPrevious()), "\n";
}
socket_write($far, 'late');
echo await($reader), "\n";
?>
--EXPECT--
Async\TimeoutException
late
