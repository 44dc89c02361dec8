--TEST--
Cancelled calls of ext/sockets throw the reason without a warning; the socket can be used on
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
$listener = socket_create_listen(0);
$calls = [
    'socket_read' => fn() => socket_read($near, 10),
    'socket_recv' => fn() => socket_recv($near, $data, 10, MSG_WAITALL),
    'socket_recvfrom' => fn() => socket_recvfrom($near, $data, 10, 0, $peer, $port),
    'socket_accept' => fn() => socket_accept($listener),
    'socket_write' => fn() => socket_write($near, str_repeat('x', 20_000_000)),
];
foreach ($calls as $name => $call) {
    $coroutine = spawn(function () use ($name, $call) {
        try {
            $call();
            echo "never reached\n";
        } catch (AsyncCancellation $e) {
            echo "$name: ", $e->getMessage(), "\n";
        }
    });
    until_parked($coroutine);
    $coroutine->cancel(new AsyncCancellation('enough'));
    await($coroutine);
}
socket_write($far, 'still alive');
echo socket_read($near, 100), "\n";
?>
--EXPECT--
socket_read: enough
socket_recv: enough
socket_recvfrom: enough
socket_accept: enough
socket_write: enough
still alive
