--TEST--
Who is in a factory or a hook when the pool is closed gets the PoolException; the resource is destroyed
--EXTENSIONS--
true_async
--FILE--
<?php
/* Without a second look at the pool after the callback the resource leaks, or is idle in a closed pool. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$slowly = function () use (&$pool) {
    while (!$pool->isClosed()) {
        delay(1);
    }
    return true;
};
foreach (['factory', 'beforeAcquire', 'beforeRelease', 'healthcheck'] as $slow) {
    echo "$slow\n";
    $pool = new Pool(
        function () use ($slow, $slowly) {
            $resource = Resource::make();
            $slow === 'factory' && $slowly();
            return $resource;
        },
        Resource::destroy(...),
        healthcheck: fn() => $slow !== 'healthcheck' || $slowly(),
        beforeAcquire: fn() => $slow !== 'beforeAcquire' || $slowly(),
        beforeRelease: fn() => $slow !== 'beforeRelease' || $slowly(),
        max: 1,
        healthcheckInterval: 1,
    );
    if ($slow !== 'factory') {
        $resource = $pool->acquire();
        $slow === 'beforeRelease' || $pool->release($resource);
    }
    $coroutine = match ($slow) {
        'beforeRelease' => spawn(fn() => outcome(fn() => $pool->release($resource))),
        'healthcheck' => spawn(fn() => 'nobody waits for it'),
        default => spawn(fn() => outcome(fn() => $pool->acquire())),
    };
    while (count($pool) === $pool->idleCount() + $pool->activeCount()) {
        delay(1);
    }
    $pool->close();
    while (count($pool)) {
        delay(1);
    }
    echo await($coroutine), "\n";
}
var_dump(Resource::$alive);
?>
--EXPECT--
factory
make 1
destroy 1
Async\PoolException: Pool is closed
beforeAcquire
make 2
destroy 2
Async\PoolException: Pool is closed
beforeRelease
make 3
destroy 3
null
healthcheck
make 4
destroy 4
nobody waits for it
int(0)
