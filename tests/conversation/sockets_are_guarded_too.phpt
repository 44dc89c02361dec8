--TEST--
Sockets of ext/sockets are guarded like streams
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use Async\AsyncException;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
$first = spawn(fn() => socket_read($near, 10));
until_parked($first);
try {
    socket_read($near, 10);
} catch (AsyncException $e) {
    echo $e->getMessage(), "\n";
}
socket_write($far, 'data');
echo await($first), "\n";
?>
--EXPECTF--
Coroutine #%d (main) cannot read from descriptor %d: coroutine #%d (spawned at %s:%d) is in the middle of a read on it, waiting at %s:%d
data
