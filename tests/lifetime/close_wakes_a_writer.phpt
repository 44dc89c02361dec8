--TEST--
Closing a stream wakes the coroutine that is parked in a write to it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
$writer = spawn(fn() => @fwrite($near, str_repeat('x', 10_000_000)));
until_parked($writer);
fclose($near);
$count = await($writer);
var_dump($count === false || $count < 10_000_000);
?>
--EXPECT--
bool(true)
