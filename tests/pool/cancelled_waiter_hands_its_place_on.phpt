--TEST--
Who is cancelled after an empty place was reserved for him hands it to the next; without one it is free
--EXTENSIONS--
true_async
--FILE--
<?php
/* A place that belongs to a waiter who never runs again makes the pool smaller for ever. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), Resource::destroy(...), beforeRelease: fn() => false, max: 1);
$resource = $pool->acquire();
until_parked($first = spawn(fn() => $pool->acquire()));
until_parked($second = spawn(fn() => $pool->acquire()));
$pool->release($resource);
echo counts($pool), "\n";
var_dump($pool->tryAcquire());
$first->cancel();
$resource = await($second);
echo "resource {$resource->id}\n";

until_parked($last = spawn(fn() => $pool->acquire()));
$pool->release($resource);
$last->cancel();
echo outcome(fn() => await($last)), "\n";
echo counts($pool), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
?>
--EXPECT--
make 1
destroy 1
0: 0 idle, 0 active, 0 at work
NULL
make 2
resource 2
destroy 2
Async\AsyncCancellation: Coroutine has been cancelled
0: 0 idle, 0 active, 0 at work
make 3
resource 3
