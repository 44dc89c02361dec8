--TEST--
An iterator without end cannot keep a token from ending the wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, OperationCanceledException};
use function Async\{await_first_success, timeout};

try {
    await_first_success((function () {
        $error = new LogicException;
        for (;;) {
            yield 'k' => Future::failed($error)->ignore();
        }
    })(), timeout(3));
} catch (OperationCanceledException $e) {
    echo get_class($e->getPrevious()), "\n";
}
?>
--EXPECT--
Async\TimeoutException
