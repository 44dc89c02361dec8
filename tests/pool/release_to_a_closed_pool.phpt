--TEST--
A resource that comes back to a closed pool is destroyed, without the hook and without a report
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool};

$pool = new Pool(Resource::make(...), Resource::destroy(...), beforeRelease: fn() => print("hook\n"), max: 2);
$pool->setCircuitBreakerStrategy(new class implements CircuitBreakerStrategy {
    public function reportSuccess(mixed $source): void { echo "success\n"; }
    public function reportFailure(mixed $source, Throwable $error): void { echo "failure\n"; }
    public function shouldRecover(): bool { return true; }
});
$resource = $pool->acquire();
$pool->close();
echo counts($pool), "\n";
$pool->release($resource);
echo counts($pool), "\n";
?>
--EXPECT--
make 1
1: 0 idle, 1 active, 0 at work
destroy 1
0: 0 idle, 0 active, 0 at work
