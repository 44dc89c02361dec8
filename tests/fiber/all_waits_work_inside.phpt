--TEST--
spawn, await, suspend, delay, protect and tokens work in a Fiber
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{spawn, await, suspend, delay, protect, timeout, current_coroutine};

$coroutine = spawn(function () {
    $outside = current_coroutine();
    $fiber = new Fiber(function () use ($outside) {
        var_dump(current_coroutine() === $outside);
        suspend();
        delay(1);
        echo await(spawn(fn() => 'spawned')), "\n";
        echo protect(fn() => 'protected'), "\n";
        try {
            await(new Future(new FutureState), timeout(1));
        } catch (OperationCanceledException $e) {
            echo get_class($e), "\n";
        }
    });
    $fiber->start();
});
await($coroutine);
?>
--EXPECT--
bool(true)
spawned
protected
Async\OperationCanceledException
