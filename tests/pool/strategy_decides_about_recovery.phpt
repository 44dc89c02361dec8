--TEST--
acquire() on an INACTIVE pool asks shouldRecover(): true makes it RECOVERING and goes on, false refuses
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool};
use function Async\{spawn, await, delay};

final class Strategy implements CircuitBreakerStrategy
{
    public ?Closure $answer = null;
    public function reportSuccess(mixed $source): void {}
    public function reportFailure(mixed $source, Throwable $error): void {}
    public function shouldRecover(): bool { echo "asked\n"; return ($this->answer)(); }
}
$pool = new Pool(Resource::make(...), max: 1);
$pool->setCircuitBreakerStrategy($strategy = new Strategy);
$resource = $pool->acquire();
$pool->release($resource);

$pool->deactivate();
$strategy->answer = fn() => false;
echo outcome(fn() => $pool->acquire()), ', ', $pool->getState()->name, "\n";
$strategy->answer = fn() => throw new RuntimeException('undecided');
echo outcome(fn() => $pool->acquire()), ', ', $pool->getState()->name, "\n";
$strategy->answer = fn() => true;
echo outcome(fn() => $pool->acquire()), ', ', $pool->getState()->name, "\n";
echo outcome(fn() => $pool->acquire(1)), ', ', $pool->getState()->name, "\n";

/* It may wait; what happened meanwhile counts. */
foreach (['activate', 'deactivate', 'close'] as $method) {
    $pool = new Pool(fn() => new Resource);
    $pool->setCircuitBreakerStrategy($strategy);
    $pool->deactivate();
    foreach ([false, true] as $answer) {
        $strategy->answer = fn() => delay(20) ?? $answer;
        $asking = spawn(fn() => outcome(fn() => (bool) $pool->acquire()));
        until_parked($asking);
        $pool->$method();
        echo "$method: ", await($asking), ', ', $pool->getState()->name, "\n";
        $pool->deactivate();
    }
}
?>
--EXPECT--
make 1
asked
Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open), INACTIVE
asked
RuntimeException: undecided, INACTIVE
asked
resource 1, RECOVERING
Async\TimeoutException: No resource of the pool became free within 1 ms, RECOVERING
asked
activate: true, ACTIVE
asked
activate: true, ACTIVE
asked
deactivate: Async\ServiceUnavailableException: Service is unavailable (circuit breaker is open), INACTIVE
asked
deactivate: true, RECOVERING
asked
close: Async\PoolException: Pool is closed, INACTIVE
close: Async\PoolException: Pool is closed, INACTIVE
