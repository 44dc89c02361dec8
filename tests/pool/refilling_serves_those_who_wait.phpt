--TEST--
A place that a health check frees goes to those who wait before the pool is refilled to min
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$pool = new Pool(Resource::make(...), Resource::destroy(...), healthcheck: function () use (&$isSomebodyWaiting) {
    while (!$isSomebodyWaiting) {
        delay(1);
    }
    return false;
}, min: 1, max: 1, healthcheckInterval: 1);
while ($pool->idleCount()) {
    delay(1);
}
until_parked($waiting = spawn(fn() => $pool->acquire()));
$isSomebodyWaiting = true;
echo outcome(fn() => await($waiting)), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
destroy 1
make 2
resource 2
1: 0 idle, 1 active, 0 at work
