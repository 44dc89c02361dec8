--TEST--
A resource that is reserved before the time is over is got, even when the waiter runs later
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that looks at the clock when the waiter runs throws, and must not lose the resource then. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire();
until_parked($waiting = spawn(fn() => outcome(fn() => $pool->acquire(200))));
$pool->release($resource);
for ($end = hrtime(true) + 210_000_000; hrtime(true) < $end; ) {
}
echo await($waiting), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
resource 1
1: 0 idle, 1 active, 0 at work
