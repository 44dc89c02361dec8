--TEST--
deactivate() ends the wait of everybody, also of those who have a reservation; what was reserved is idle again
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that only refuses newcomers lets the queue hammer the service that is down. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), beforeRelease: fn(Resource $r) => $r->id !== 2, max: 3);
[$a, $b, $c] = [$pool->acquire(), $pool->acquire(), $pool->acquire()];
$waiting = [];
for ($i = 0; $i < 4; $i++) {
    until_parked($waiting[] = spawn(fn() => outcome(fn() => $pool->acquire())));
}
$pool->release($a);
$pool->release($b);
$pool->deactivate();
$pool->activate();
echo counts($pool), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
foreach ($waiting as $one) {
    echo await($one), "\n";
}
?>
--EXPECT--
make 1
make 2
make 3
2: 1 idle, 1 active, 0 at work
resource 1
make 4
resource 4
null
Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open)
Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open)
Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open)
Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open)
