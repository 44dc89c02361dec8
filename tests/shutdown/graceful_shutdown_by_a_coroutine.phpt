--TEST--
Called by a coroutine it cancels main too
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, graceful_shutdown};

spawn(function () {
    graceful_shutdown();
    echo "caller goes on\n";
});
try {
    delay(60000);
} catch (Cancellation) {
    echo "main is cancelled\n";
}
?>
--EXPECT--
caller goes on
main is cancelled
