--TEST--
M18: Future::cancel() without a reason
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$future = new Future(new FutureState);
$future->cancel();
try {
    $future->await();
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\AsyncCancellation: Future has been cancelled
