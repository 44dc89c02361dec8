--TEST--
A Timeout that fired before the call ends it at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, timeout, delay};

$timeout = timeout(1);
delay(5);
try {
    await(new Future(new FutureState), $timeout);
} catch (OperationCanceledException $e) {
    echo $e->getMessage(), ' <- ', get_class($e->getPrevious()), "\n";
}
?>
--EXPECT--
Operation has been cancelled <- Async\TimeoutException
