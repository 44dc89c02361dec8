--TEST--
An exception before the coroutine is queued discards it, one after leaves it queued
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Coroutine, Scope};
use function Async\{delay, get_coroutines, spawn_with};

class Strategy implements Async\SpawnStrategy
{
    public ?Coroutine $coroutine;
    public function __construct(private string $where)
    {
    }
    public function provideScope(): ?Scope
    {
        return $this->where === 'provide' ? throw new DomainException('provide') : null;
    }
    public function beforeCoroutineEnqueue(Coroutine $coroutine, Scope $scope): array
    {
        $this->coroutine = $coroutine;
        return $this->where === 'before' ? throw new DomainException('before') : [];
    }
    public function afterCoroutineEnqueue(Coroutine $coroutine, Scope $scope): void
    {
        $this->where === 'after' && throw new DomainException('after');
    }
}
foreach (['provide', 'before', 'after'] as $where) {
    try {
        spawn_with($strategy = new Strategy($where), fn() => print("body\n"));
    } catch (DomainException $e) {
        echo $e->getMessage(), "\n";
    }
    delay(1);
    if ($where === 'before') {
        var_dump($strategy->coroutine->isCompleted(), $strategy->coroutine->isCancelled());
    }
}
var_dump(count(get_coroutines()));
?>
--EXPECT--
provide
before
bool(true)
bool(true)
after
body
int(1)
