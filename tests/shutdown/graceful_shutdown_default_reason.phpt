--TEST--
Without a reason graceful_shutdown() makes one
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay, graceful_shutdown};

spawn(function () {
    try {
        delay(60000);
    } catch (Cancellation $e) {
        echo get_class($e), "\n";
    }
});
delay(1);
graceful_shutdown();
?>
--EXPECT--
Async\AsyncCancellation
