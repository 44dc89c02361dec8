--TEST--
M9: the token of an operation tripped
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

try {
    (new Future(new FutureState))->await(Future::completed(1));
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\OperationCanceledException: Operation has been cancelled
