--TEST--
Connects by name resolve on the same path
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
$port = (int) explode(':', $address)[1];
$clients = [
    spawn(fn() => stream_socket_client("tcp://localhost:$port", $code, $message, 30)),
    spawn(fn() => fsockopen('localhost', $port)),
    spawn(fn() => stream_socket_client("localhost:$port")),
];
foreach ($clients as $client) {
    var_dump(is_resource(await($client)));
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
