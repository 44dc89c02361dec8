--TEST--
A coroutine as token trips when it ends
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, spawn};

try {
    await(new Future(new FutureState), spawn(fn() => 'done'));
} catch (OperationCanceledException $e) {
    var_dump($e->getPrevious());
}
?>
--EXPECT--
NULL
