--TEST--
The circuit breaker is ACTIVE at first; each setter gives its state; resources that are out are not concerned
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreaker, CircuitBreakerState, Pool, ServiceUnavailableException};

$pool = new Pool(Resource::make(...), max: 2);
var_dump($pool instanceof CircuitBreaker, $pool->getState());
$resource = $pool->acquire();
$pool->deactivate();
var_dump($pool->getState());
echo outcome(fn() => $pool->acquire()), "\n", outcome(fn() => $pool->acquire(5)), "\n", outcome(fn() => $pool->tryAcquire()), "\n";
$pool->release($resource);
echo counts($pool), "\n";
$pool->recover();
var_dump($pool->getState());
echo outcome(fn() => $pool->acquire()), "\n";
$pool->activate();
var_dump($pool->getState() === CircuitBreakerState::ACTIVE);
echo outcome(fn() => $pool->tryAcquire()), "\n";
$pool->deactivate();
$pool->close();
echo outcome(fn() => $pool->acquire()), "\n";
?>
--EXPECT--
bool(true)
enum(Async\CircuitBreakerState::ACTIVE)
make 1
enum(Async\CircuitBreakerState::INACTIVE)
Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open)
Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open)
null
1: 1 idle, 0 active, 0 at work
enum(Async\CircuitBreakerState::RECOVERING)
resource 1
bool(true)
make 2
resource 2
Async\PoolException: Pool is closed
