--TEST--
A reset wakes a parked reader and a parked writer
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
$reader = spawn(fn() => @socket_read($near, 10));
$writer = spawn(fn() => @socket_write($near, str_repeat('x', 20_000_000)));
until_parked($reader, $writer);
reset_connection($far);
$count = await($writer);
// Only one of the two is told why.
var_dump(in_array(await($reader), [false, ''], true), is_int($count) && $count < 20_000_000);
?>
--EXPECT--
bool(true)
bool(true)
