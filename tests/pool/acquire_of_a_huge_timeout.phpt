--TEST--
A time limit too long to count is a time limit all the same: waiting with one is no deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire(PHP_INT_MAX);
$waiting = spawn(fn() => outcome(fn() => $pool->acquire(PHP_INT_MAX)));
until_parked($waiting);
Async\delay(2);
$pool->release($resource);
echo await($waiting), "\n";
?>
--EXPECT--
make 1
resource 1
