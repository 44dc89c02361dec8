--TEST--
M2: timeout() of a time that is not greater than 0
--EXTENSIONS--
true_async
--FILE--
<?php
try {
    Async\timeout(0);
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
ValueError: Timeout value must be greater than 0
