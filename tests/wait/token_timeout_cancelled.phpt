--TEST--
A Timeout cancelled before its time trips with its cancellation as previous
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, OperationCanceledException};
use function Async\{await, timeout, spawn};

$timeout = timeout(10000);
spawn(fn() => $timeout->cancel(new AsyncCancellation('not needed')));
try {
    await(new Future(new FutureState), $timeout);
} catch (OperationCanceledException $e) {
    echo $e->getMessage(), ' <- ', get_class($e->getPrevious()), ': ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
Operation has been cancelled <- Async\AsyncCancellation: not needed
