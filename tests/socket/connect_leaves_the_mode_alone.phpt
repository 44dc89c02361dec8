--TEST--
After a connect in a coroutine the socket blocks as before
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$listener = socket_create_listen(0);
socket_getsockname($listener, $host, $port);
$client = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
await(spawn(fn() => socket_connect($client, '127.0.0.1', $port)));
var_dump(stream_get_meta_data(socket_export_stream($client))['blocked']);
$far = socket_accept($listener);
$reader = spawn(fn() => socket_read($client, 10));
until_parked($reader);
var_dump($reader->isSuspended());
socket_write($far, 'data');
var_dump(await($reader));
?>
--EXPECT--
bool(true)
bool(true)
string(4) "data"
