--TEST--
A Timeout that fires ends the wait; the previous is a TimeoutException
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, timeout};

$future = new Future(new FutureState);
try {
    await($future, timeout(5));
} catch (OperationCanceledException $e) {
    echo get_class($e), ': ', $e->getMessage(), ' <- ', get_class($e->getPrevious()), "\n";
}
var_dump($future->isCompleted());
?>
--EXPECT--
Async\OperationCanceledException: Operation has been cancelled <- Async\TimeoutException
bool(false)
