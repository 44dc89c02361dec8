--TEST--
What the destructor and the factory throw during a health check is a warning, or goes to the strategy if there is one
--EXTENSIONS--
true_async
--FILE--
<?php
/* Nobody called them who could catch it. An uncaught exception in a coroutine of the pool's own would end the whole
 * application because a server is down. */
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool};
use function Async\delay;

set_error_handler(function (int $level, string $message) {
    echo $level === E_WARNING ? 'W: ' : '?: ', $message, "\n";
    return true;
});
$fails = false;
$factory = function () use (&$fails, &$pool) {
    if (!$fails) {
        return Resource::make();
    }
    /* No further round. */
    $pool->close();
    throw new RuntimeException('server is down');
};
$make = fn() => new Pool(
    $factory,
    fn(Resource $r) => throw new LogicException("cannot close {$r->id}"),
    healthcheck: fn() => false,
    min: 1,
    healthcheckInterval: 2,
);
$pool = $make();
$fails = true;
while (!$pool->isClosed()) {
    delay(1);
}
$fails = false;
$pool = $make();
$pool->setCircuitBreakerStrategy(new class implements CircuitBreakerStrategy {
    public function reportSuccess(mixed $source): void {}
    public function reportFailure(mixed $source, Throwable $error): void { echo counts($source), ', ', chain($error), "\n"; }
    public function shouldRecover(): bool { return true; }
});
$fails = true;
while (!$pool->isClosed()) {
    delay(1);
}
echo "alive\n";
?>
--EXPECT--
make 1
W: LogicException in the health check of a Pool: cannot close 1
W: RuntimeException in the health check of a Pool: server is down
make 2
0: 0 idle, 0 active, 0 at work, LogicException: cannot close 2
0: 0 idle, 0 active, 0 at work, RuntimeException: server is down
alive
