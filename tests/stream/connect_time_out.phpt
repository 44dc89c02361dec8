--TEST--
A connect that is never answered ends when its time is over, and others run meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

// A listener whose queue is full answers nobody.
$listener = stream_socket_server('tcp://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
    stream_context_create(['socket' => ['backlog' => 0]]));
$address = stream_socket_get_name($listener, false);
for ($i = 0; $i < 8; $i++) {
    $filling[] = stream_socket_client("tcp://$address", $code, $message, 1, STREAM_CLIENT_ASYNC_CONNECT);
}
usleep(50000);
$connecting = spawn(function () use ($address) {
    $stream = @stream_socket_client("tcp://$address", $code, $message, 0.2);
    echo json_encode([$stream, $code, $message]), "\n";
});
spawn(function () {
    delay(5);
    echo "other\n";
});
await($connecting);
?>
--EXPECT--
other
[false,110,"Connection timed out"]
