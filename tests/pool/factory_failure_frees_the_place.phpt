--TEST--
An exception of the factory passes through acquire() and tryAcquire(); the place is free again, for those who wait first
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that counts a place before it calls the factory, and forgets to take that back, has one place less for ever. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$fails = true;
$pool = new Pool(function () use (&$fails) {
    delay(20);
    return $fails ? throw new RuntimeException('no connection') : Resource::make();
}, max: 1);
echo outcome(fn() => $pool->acquire()), "\n", outcome(fn() => $pool->tryAcquire()), "\n";
echo counts($pool), "\n";
$first = spawn(fn() => outcome(fn() => $pool->acquire()));
until_parked($first);
$second = spawn(fn() => outcome(fn() => $pool->acquire()));
until_parked($second);
echo counts($pool), "\n";
echo await($first), "\n";
$fails = false;
echo await($second), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
RuntimeException: no connection
RuntimeException: no connection
0: 0 idle, 0 active, 0 at work
1: 0 idle, 0 active, 1 at work
RuntimeException: no connection
make 1
resource 1
1: 0 idle, 1 active, 0 at work
