--TEST--
A listener that coroutines accept from still blocks, or does not block, as its user says
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$listener = socket_create_listen(0);
socket_getsockname($listener, $host, $port);
$accepting = spawn(socket_accept(...), $listener);
until_parked($accepting);
$client = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
socket_connect($client, '127.0.0.1', $port);
var_dump(await($accepting) instanceof Socket);
socket_set_nonblock($listener);
var_dump(@socket_accept($listener), socket_last_error() === SOCKET_EAGAIN);
socket_set_block($listener);
$accepting = spawn(socket_accept(...), $listener);
until_parked($accepting);
var_dump($accepting->isSuspended());
$client = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
socket_connect($client, '127.0.0.1', $port);
var_dump(await($accepting) instanceof Socket);
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
