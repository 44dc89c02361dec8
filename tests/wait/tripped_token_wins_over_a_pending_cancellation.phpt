--TEST--
With a tripped token and a pending cancellation the token is thrown first
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{spawn, suspend, await, protect};

$future = new Future(new FutureState);
$coroutine = spawn(function () use ($future, &$coroutine) {
    try {
        protect(function () use (&$coroutine) {
            await(spawn(fn() => $coroutine->cancel()));
            throw new LogicException('ends the section');
        });
    } catch (LogicException) {
    }
    try {
        await($future, Future::completed(1));
    } catch (OperationCanceledException $e) {
        echo get_class($e), "\n";
    }
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
Async\OperationCanceledException
Async\AsyncCancellation
