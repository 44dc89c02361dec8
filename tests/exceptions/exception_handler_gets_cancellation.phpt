--TEST--
The handler of set_exception_handler() gets a cancellation before the first use
--EXTENSIONS--
true_async
--FILE--
<?php
set_exception_handler(function (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
});
throw new Async\AsyncCancellation('stop', 0, new Cancellation('inner'));
?>
--EXPECT--
Async\AsyncCancellation: stop <- inner
