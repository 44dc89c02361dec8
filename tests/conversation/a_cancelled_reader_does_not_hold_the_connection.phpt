--TEST--
When a reader was cancelled the next one may read
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$first = spawn(fn() => fread($near, 10));
until_parked($first);
$first->cancel();
until_parked($first);
$second = spawn(fn() => fread($near, 10));
until_parked($second);
fwrite($far, 'data');
echo await($second), "\n";
?>
--EXPECT--
data
