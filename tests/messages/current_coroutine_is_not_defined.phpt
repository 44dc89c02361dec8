--TEST--
M1: current_coroutine() before the start
--EXTENSIONS--
true_async
--FILE--
<?php
try {
    Async\current_coroutine();
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\AsyncException: The current coroutine is not defined
