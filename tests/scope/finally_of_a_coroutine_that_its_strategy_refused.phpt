--TEST--
A coroutine that its strategy refused has ended: its finally callbacks run, then its awaiters go on
--FILE--
<?php

use Async\Coroutine;
use Async\Scope;
use Async\SpawnStrategy;
use function Async\await;
use function Async\spawn;
use function Async\spawn_with;
use function Async\suspend;

class Refuses implements SpawnStrategy
{
    public function provideScope(): ?Scope
    {
        return null;
    }

    public function beforeCoroutineEnqueue(Coroutine $coroutine, Scope $scope): array
    {
        $coroutine->finally(static fn(Coroutine $ended) => print('finally: ' . var_export($ended->isCancelled(), true) . "\n"));
        spawn(static function () use ($coroutine) {
            try {
                await($coroutine);
            } catch (Cancellation) {
                echo "awaiter\n";
            }
        });
        suspend();
        throw new Exception('refused');
    }

    public function afterCoroutineEnqueue(Coroutine $coroutine, Scope $scope): void
    {
        echo "never\n";
    }
}

try {
    spawn_with(new Refuses(), static fn() => print("never\n"));
} catch (Exception $error) {
    echo $error->getMessage(), "\n";
}

?>
--EXPECT--
refused
finally: true
awaiter
