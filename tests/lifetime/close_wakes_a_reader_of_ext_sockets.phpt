--TEST--
socket_close() wakes the coroutine that is parked in socket_read(), which fails
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
$reader = spawn(fn() => @socket_read($near, 10));
until_parked($reader);
socket_close($near);
var_dump(await($reader));
?>
--EXPECT--
bool(false)
