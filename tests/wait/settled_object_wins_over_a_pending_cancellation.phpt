--TEST--
A cancelled coroutine still gets the outcome of what is settled, and the cancellation at its next wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{spawn, suspend, await, protect};

$coroutine = spawn(function () use (&$coroutine) {
    try {
        protect(function () use (&$coroutine) {
            await(spawn(fn() => $coroutine->cancel()));
            echo await(Future::completed("value")), "\n";
            throw new LogicException('ends the section');
        });
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
    echo await(Future::completed("still a value")), "\n";
    suspend();
    echo "never\n";
});
try {
    await($coroutine);
} catch (Cancellation $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
value
ends the section
still a value
Async\AsyncCancellation
