--TEST--
Closing a listener wakes the coroutine that is parked in accept
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener] = listen_tcp();
$accepting = spawn(fn() => @stream_socket_accept($listener, 60));
until_parked($accepting);
fclose($listener);
var_dump(await($accepting));
$socket = socket_create_listen(0);
$accepting = spawn(fn() => @socket_accept($socket));
until_parked($accepting);
socket_close($socket);
var_dump(await($accepting));
?>
--EXPECT--
bool(false)
bool(false)
