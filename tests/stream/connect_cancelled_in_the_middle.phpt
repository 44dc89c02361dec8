--TEST--
A cancelled connect throws the reason without a warning and leaves no descriptor behind
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$listener = stream_socket_server('tcp://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
    stream_context_create(['socket' => ['backlog' => 0]]));
$address = stream_socket_get_name($listener, false);
for ($i = 0; $i < 8; $i++) {
    $filling[] = stream_socket_client("tcp://$address", $code, $message, 1, STREAM_CLIENT_ASYNC_CONNECT);
}
usleep(50000);
$before = open_descriptors();
$connecting = spawn(function () use ($address) {
    try {
        stream_socket_client("tcp://$address", $code, $message, 60);
        echo "never reached\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
until_parked($connecting);
var_dump($connecting->isSuspended());
$connecting->cancel(new AsyncCancellation('enough'));
await($connecting);
var_dump(open_descriptors() === $before);
?>
--EXPECT--
bool(true)
enough
bool(true)
