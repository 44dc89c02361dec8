--TEST--
From cancel() or dispose() on a scope refuses coroutines, however they are spawned
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Scope};
use function Async\{delay, spawn, spawn_with};

function attempt(Closure $spawn): void
{
    try {
        $spawn();
        echo "spawned\n";
    } catch (AsyncException $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
$cancelled = new Scope();
$cancelled->spawn(function () use ($cancelled) {
    $cancelled->cancel();
    attempt(fn() => spawn(fn() => 1));
});
delay(1);
attempt(fn() => $cancelled->spawn(fn() => 1));
attempt(fn() => spawn_with($cancelled, fn() => 1));
$disposed = (new Scope())->allowZombies();
$disposed->dispose();
attempt(fn() => $disposed->spawn(fn() => 1));
attempt(fn() => Scope::inherit($disposed));
?>
--EXPECT--
Async\AsyncException: Cannot spawn a coroutine in a closed scope
Async\AsyncException: Cannot spawn a coroutine in a closed scope
Async\AsyncException: Cannot spawn a coroutine in a closed scope
Async\AsyncException: Cannot spawn a coroutine in a closed scope
Async\AsyncException: Cannot create a scope below a closed scope
