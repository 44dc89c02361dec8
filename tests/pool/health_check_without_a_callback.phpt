--TEST--
Without a healthcheck, or with an interval of 0, nothing happens from time to time
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\delay;

$silent = new Pool(fn() => 1, healthcheck: fn() => print("not called\n"), min: 1);
$plain = new Pool(fn() => 1, min: 1, healthcheckInterval: 1);
delay(5);
echo counts($silent), "\n", counts($plain), "\n";
?>
--EXPECT--
1: 1 idle, 0 active, 0 at work
1: 1 idle, 0 active, 0 at work
