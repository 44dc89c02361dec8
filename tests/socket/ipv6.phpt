--TEST--
Sockets of IPv6 park as well
--EXTENSIONS--
true_async
sockets
--SKIPIF--
<?php
if (!@stream_socket_server('tcp://[::1]:0')) die('skip no IPv6 here');
?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$listener = socket_create(AF_INET6, SOCK_STREAM, SOL_TCP);
socket_bind($listener, '::1');
socket_listen($listener);
socket_getsockname($listener, $host, $port);
$accepting = spawn(function () use ($listener) {
    $connection = socket_accept($listener);
    socket_getpeername($connection, $peer);
    return "$peer " . socket_read($connection, 10);
});
until_parked($accepting);
$client = socket_create(AF_INET6, SOCK_STREAM, SOL_TCP);
socket_connect($client, '::1', $port);
socket_write($client, 'hello');
echo await($accepting), "\n";
?>
--EXPECT--
::1 hello
