--TEST--
The exception of a failed coroutine used as token is the previous, and is handled thereby
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, spawn};

try {
    await(new Future(new FutureState), spawn(fn() => throw new LogicException('of the token')));
} catch (OperationCanceledException $e) {
    echo $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
of the token
