--TEST--
A strategy that is replaced while it is at work lives until it is done
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool};
use function Async\delay;

final class Strategy implements CircuitBreakerStrategy
{
    private string $name = 'strategy';
    public function reportSuccess(mixed $source): void
    {
        $source->setCircuitBreakerStrategy(null);
        gc_collect_cycles();
        delay(1);
        echo "{$this->name} hears of a success\n";
    }
    public function reportFailure(mixed $source, Throwable $error): void {}
    public function shouldRecover(): bool { return true; }
    public function __destruct() { echo "{$this->name} goes\n"; }
}
$pool = new Pool(fn() => new Resource);
$pool->setCircuitBreakerStrategy(new Strategy);
$pool->release($pool->acquire());
echo "end\n";
?>
--EXPECT--
strategy hears of a success
strategy goes
end
