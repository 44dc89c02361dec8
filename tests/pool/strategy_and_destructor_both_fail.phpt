--TEST--
When the destructor callback and then the strategy throw in one release, both leave it as a chain
--EXTENSIONS--
true_async
--FILE--
<?php
/* The strategy must neither be skipped because of the first exception, nor run with it pending, nor replace it. */
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool};

$pool = new Pool(fn() => new Resource, fn() => throw new LogicException('from the destructor'), beforeRelease: fn() => false);
$pool->setCircuitBreakerStrategy(new class implements CircuitBreakerStrategy {
    public bool $throws = false;
    public function reportSuccess(mixed $source): void {}
    public function reportFailure(mixed $source, Throwable $error): void
    {
        try {
            throw new Exception('inner');
        } catch (Exception) {
            echo 'heard: ', chain($error), "\n";
        }
        if (!$this->throws) {
            $this->throws = true;
            return;
        }
        throw new RuntimeException('from the strategy');
    }
    public function shouldRecover(): bool { return true; }
});
foreach ([1, 2] as $time) {
    $resource = $pool->acquire();
    echo outcome(fn() => $pool->release($resource)), "\n";
    echo counts($pool), "\n";
}
?>
--EXPECT--
heard: Exception: Resource validation failed
LogicException: from the destructor
0: 0 idle, 0 active, 0 at work
heard: Exception: Resource validation failed
RuntimeException: from the strategy <- LogicException: from the destructor
0: 0 idle, 0 active, 0 at work
