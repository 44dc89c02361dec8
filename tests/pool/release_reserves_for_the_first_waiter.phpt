--TEST--
A released resource is reserved for the first who waits: nobody takes it before that one runs; it counts as idle
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that puts it back and only wakes the waiter lets the next comer have it; the waiter waits for ever. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire();
$waiting = spawn(fn() => outcome(fn() => $pool->acquire()));
until_parked($waiting);
$pool->release($resource);
echo counts($pool), "\n";
var_dump($pool->tryAcquire());
echo await($waiting), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
1: 1 idle, 0 active, 0 at work
NULL
resource 1
1: 0 idle, 1 active, 0 at work
