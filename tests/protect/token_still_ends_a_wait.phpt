--TEST--
Tokens end waits inside a section
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, protect, timeout};

protect(function () {
    try {
        await(new Future(new FutureState), timeout(1));
    } catch (OperationCanceledException $e) {
        echo get_class($e), "\n";
    }
});
?>
--EXPECT--
Async\OperationCanceledException
