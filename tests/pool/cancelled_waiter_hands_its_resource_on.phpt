--TEST--
Who is cancelled after a resource was reserved for him hands it to the next; without one it becomes idle
--EXTENSIONS--
true_async
--FILE--
<?php
/* The reservation of a waiter that was woken but never ran again is lost in a pool that hands over the resource
 * at wake-up: the next one waits for ever, and the pool has one resource less. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire();
until_parked($first = spawn(fn() => $pool->acquire()));
until_parked($second = spawn(fn() => $pool->acquire()));
$pool->release($resource);
$first->cancel();
echo outcome(fn() => await($second)), "\n";
echo outcome(fn() => await($first)), "\n";

until_parked($last = spawn(fn() => $pool->acquire()));
$pool->release($resource);
$last->cancel();
echo outcome(fn() => await($last)), "\n";
echo counts($pool), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
?>
--EXPECT--
make 1
resource 1
Async\AsyncCancellation: Coroutine has been cancelled
Async\AsyncCancellation: Coroutine has been cancelled
1: 1 idle, 0 active, 0 at work
resource 1
