--TEST--
Callbacks may call the pool, close it and change its state
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), Resource::destroy(...), beforeRelease: function (Resource $r) use (&$pool) {
    if ($r->id === 1) {
        $other = $pool->acquire();
        echo counts($pool), "\n";
        $pool->release($other);
    }
    return true;
});
$resource = $pool->acquire();
$pool->release($resource);
echo counts($pool), "\n";
$pool->close();

$closing = new Pool(Resource::make(...), function (Resource $r) use (&$closing) {
    Resource::destroy($r);
    $closing->close();
}, beforeAcquire: function () use (&$closing) {
    $closing->close();
    return true;
}, min: 2);
echo outcome(fn() => $closing->acquire()), "\n";
echo counts($closing), "\n";

$breaking = new Pool(Resource::make(...), Resource::destroy(...), beforeAcquire: function () use (&$breaking) {
    $breaking->deactivate();
    return false;
}, min: 2);
echo outcome(fn() => $breaking->acquire()), "\n";
echo counts($breaking), "\n";
$breaking->close();
?>
--EXPECT--
make 1
make 2
2: 0 idle, 1 active, 1 at work
2: 2 idle, 0 active, 0 at work
destroy 2
destroy 1
make 3
make 4
destroy 4
destroy 3
Async\PoolException: Pool is closed
0: 0 idle, 0 active, 0 at work
make 5
make 6
destroy 5
Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open)
1: 1 idle, 0 active, 0 at work
destroy 6
