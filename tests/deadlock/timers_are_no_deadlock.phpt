--TEST--
A coroutine that waits for a timer, also as token only, is no deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{spawn, timeout, await};

$future = new Future(new FutureState);
spawn(function () use ($future) {
    try {
        await($future, timeout(20));
    } catch (OperationCanceledException) {
        echo "timeout\n";
    }
});
?>
--EXPECT--
timeout
