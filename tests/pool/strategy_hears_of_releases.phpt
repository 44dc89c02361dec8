--TEST--
The strategy hears of every release: of accepted ones, and of rejected ones with an Exception
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool};

final class Strategy implements CircuitBreakerStrategy
{
    public function __construct(private ?Throwable $failure = null) {}
    public function reportSuccess(mixed $source): void { $this->hear('success', $source); }
    public function reportFailure(mixed $source, Throwable $error): void { $this->hear(chain($error), $source); }
    public function shouldRecover(): bool { return true; }
    private function hear(string $what, Pool $pool): void
    {
        echo '  ', $what, ', ', counts($pool), "\n";
        if ($this->failure) {
            throw $this->failure;
        }
    }
    public function __destruct() { echo "  strategy goes\n"; }
}
$verdict = true;
$pool = new Pool(fn() => new Resource, beforeRelease: function () use (&$verdict) {
    return $verdict instanceof Throwable ? throw $verdict : $verdict;
});
foreach ([new Strategy, new Strategy(new RuntimeException('from the strategy')), null] as $strategy) {
    echo $strategy ? "strategy\n" : "none\n";
    $pool->setCircuitBreakerStrategy($strategy);
    foreach ([true, false, new LogicException('broken')] as $verdict) {
        $resource = $pool->acquire();
        echo outcome(fn() => $pool->release($resource)), "\n";
    }
}
?>
--EXPECT--
strategy
  success, 1: 1 idle, 0 active, 0 at work
null
  Exception: Resource validation failed, 0: 0 idle, 0 active, 0 at work
null
  Exception: Resource validation failed <- LogicException: broken, 0: 0 idle, 0 active, 0 at work
null
strategy
  success, 1: 1 idle, 0 active, 0 at work
RuntimeException: from the strategy
  Exception: Resource validation failed, 0: 0 idle, 0 active, 0 at work
RuntimeException: from the strategy
  Exception: Resource validation failed <- LogicException: broken, 0: 0 idle, 0 active, 0 at work
RuntimeException: from the strategy
none
null
null
null
  strategy goes
  strategy goes
