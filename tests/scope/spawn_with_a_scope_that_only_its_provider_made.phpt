--TEST--
A scope that a provider makes for a coroutine lives until the coroutine has been spawned
--FILE--
<?php

use Async\Coroutine;
use Async\Scope;
use Async\SpawnStrategy;
use function Async\await;
use function Async\spawn_with;
use function Async\suspend;

class OwnScope implements SpawnStrategy
{
    public ?Scope $kept = null;

    public function __construct(private bool $keeps)
    {
    }

    public function provideScope(): ?Scope
    {
        return new Scope();
    }

    public function beforeCoroutineEnqueue(Coroutine $coroutine, Scope $scope): array
    {
        suspend();
        var_dump($scope->isCancelled());
        return [];
    }

    public function afterCoroutineEnqueue(Coroutine $coroutine, Scope $scope): void
    {
        if ($this->keeps) {
            $this->kept = $scope;
        }
    }
}

$strategy = new OwnScope(true);
echo await(spawn_with($strategy, static fn() => "value\n"));
var_dump($strategy->kept->isCancelled());

try {
    await(spawn_with(new OwnScope(false), static fn() => print("never\n")));
} catch (Cancellation $reason) {
    echo $reason->getMessage(), "\n";
}

?>
--EXPECT--
bool(false)
value
bool(false)
bool(false)
Scope is being disposed due to object destruction
