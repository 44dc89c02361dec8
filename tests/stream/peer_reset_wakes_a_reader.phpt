--TEST--
A reset wakes a parked reader
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$listener = socket_create_listen(0);
socket_getsockname($listener, $host, $port);
$near = stream_socket_client("tcp://127.0.0.1:$port");
$far = socket_accept($listener);
$reader = spawn(function () use ($near) {
    var_dump(fread($near, 10), feof($near));
});
until_parked($reader);
echo "reset\n";
reset_connection($far);
await($reader);
?>
--EXPECT--
reset
bool(false)
bool(true)
