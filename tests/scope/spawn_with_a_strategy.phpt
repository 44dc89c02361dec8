--TEST--
A strategy is told before and after its coroutine is queued
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Coroutine, Scope};
use function Async\{await, spawn_with};

class Strategy implements Async\SpawnStrategy
{
    public function __construct(private Scope $scope)
    {
    }
    public function provideScope(): ?Scope
    {
        echo "provideScope\n";
        return $this->scope;
    }
    public function beforeCoroutineEnqueue(Coroutine $coroutine, Scope $scope): array
    {
        var_dump($scope === $this->scope, $coroutine->isStarted());
        return ['unknown' => 1];
    }
    public function afterCoroutineEnqueue(Coroutine $coroutine, Scope $scope): void
    {
        var_dump($scope === $this->scope, $coroutine->isQueued());
    }
}
$scope = new Scope();
$coroutine = spawn_with(new Strategy($scope), fn() => print("body\n"));
echo "spawned\n";
await($coroutine);
?>
--EXPECT--
provideScope
bool(true)
bool(false)
bool(true)
bool(true)
spawned
body
