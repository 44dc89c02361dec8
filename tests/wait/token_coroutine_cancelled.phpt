--TEST--
The reason of a cancelled coroutine used as token is the previous
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, OperationCanceledException};
use function Async\{await, spawn};

$token = spawn(fn() => 1);
$token->cancel(new AsyncCancellation('stop'));
try {
    await(new Future(new FutureState), $token);
} catch (OperationCanceledException $e) {
    echo get_class($e->getPrevious()), ': ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
Async\AsyncCancellation: stop
