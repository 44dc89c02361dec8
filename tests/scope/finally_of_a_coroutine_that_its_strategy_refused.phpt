--TEST--
A coroutine that its strategy refused has ended: its finally callbacks run and its awaiters go on
--FILE--
<?php

use Async\Coroutine;
use Async\Scope;
use Async\SpawnStrategy;
use function Async\await;
use function Async\spawn;
use function Async\spawn_with;
use function Async\suspend;

require __DIR__ . '/../_lib/parked.inc';

class Refuses implements SpawnStrategy
{
    public static array $heard = [];

    public function provideScope(): ?Scope
    {
        return null;
    }

    public function beforeCoroutineEnqueue(Coroutine $coroutine, Scope $scope): array
    {
        $coroutine->finally(static function (Coroutine $ended) {
            self::$heard[] = 'finally: ' . var_export($ended->isCancelled(), true);
        });
        $awaiter = spawn(static function () use ($coroutine) {
            try {
                await($coroutine);
            } catch (Cancellation) {
                self::$heard[] = "awaiter";
            }
        });
        while (!$awaiter->isStarted()) {
            suspend();
        }
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
until_all_parked();
sort(Refuses::$heard);
echo implode("\n", Refuses::$heard), "\n";

?>
--EXPECT--
refused
awaiter
finally: true
