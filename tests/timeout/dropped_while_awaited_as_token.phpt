--TEST--
A Timeout whose only reference is the waiting call fires all the same
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, timeout};

try {
    (new Future(new FutureState))->await(timeout(2));
} catch (OperationCanceledException $e) {
    echo get_class($e->getPrevious()), "\n";
}
?>
--EXPECT--
Async\TimeoutException
