--TEST--
When a read timed out the next coroutine may read
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
stream_set_timeout($near, 0, 10000);
await(spawn(fn() => fread($near, 10)));
$second = spawn(fn() => fread($near, 10));
fwrite($far, 'data');
echo await($second), "\n";
?>
--EXPECT--
data
