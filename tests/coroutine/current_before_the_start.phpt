--TEST--
current_coroutine() throws before the first use
--EXTENSIONS--
true_async
--FILE--
<?php
try {
    Async\current_coroutine();
} catch (Async\AsyncException $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\AsyncException: The current coroutine is not defined
