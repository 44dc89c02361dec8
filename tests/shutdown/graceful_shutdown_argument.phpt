--TEST--
graceful_shutdown() takes an AsyncCancellation or null
--EXTENSIONS--
true_async
--FILE--
<?php
foreach ([new Exception, new Cancellation, 1] as $reason) {
    try {
        Async\graceful_shutdown($reason);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Async\graceful_shutdown(): Argument #1 ($cancellationError) must be of type ?Async\AsyncCancellation, Exception given
Async\graceful_shutdown(): Argument #1 ($cancellationError) must be of type ?Async\AsyncCancellation, Cancellation given
Async\graceful_shutdown(): Argument #1 ($cancellationError) must be of type ?Async\AsyncCancellation, int given
