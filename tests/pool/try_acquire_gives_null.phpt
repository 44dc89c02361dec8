--TEST--
tryAcquire() gives null at max, on a closed pool and with an open circuit breaker; it never asks the strategy
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->tryAcquire();
var_dump($pool->tryAcquire());
$pool->release($resource);
$pool->setCircuitBreakerStrategy(new class implements CircuitBreakerStrategy {
    public function reportSuccess(mixed $source): void {}
    public function reportFailure(mixed $source, Throwable $error): void {}
    public function shouldRecover(): bool { echo "asked\n"; return true; }
});
$pool->deactivate();
var_dump($pool->tryAcquire());
$pool->recover();
var_dump($pool->tryAcquire() === $resource);
$pool->release($resource);
$pool->close();
var_dump($pool->tryAcquire());
?>
--EXPECT--
make 1
NULL
NULL
bool(true)
NULL
