--TEST--
socket_connect() resolves names
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
var_dump(await(spawn(fn() => socket_connect($client, 'localhost', $port))));
?>
--EXPECT--
bool(true)
