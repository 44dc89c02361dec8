--TEST--
acquire() with a time limit ends with a TimeoutException, which is no PoolException, and leaves the queue
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{Pool, PoolException, TimeoutException};
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire(timeout: 5);
$start = hrtime(true);
try {
    $pool->acquire(timeout: 5);
} catch (TimeoutException $e) {
    echo $e->getMessage(), "\n";
    var_dump($e instanceof PoolException, hrtime(true) - $start >= 5_000_000);
}
$late = spawn(fn() => outcome(fn() => $pool->acquire(1)));
$patient = spawn(fn() => outcome(fn() => $pool->acquire(60_000)));
echo await($late), "\n";
$pool->release($resource);
echo await($patient), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
No resource of the pool became free within 5 ms
bool(false)
bool(true)
Async\TimeoutException: No resource of the pool became free within 1 ms
resource 1
1: 0 idle, 1 active, 0 at work
