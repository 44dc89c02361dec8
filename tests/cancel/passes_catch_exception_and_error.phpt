--TEST--
catch (Exception) and catch (Error) let a cancellation pass, finally blocks run
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(function () {
    try {
        try {
            delay(60000);
        } catch (Exception | Error) {
            echo "wrong\n";
        } finally {
            echo "finally\n";
        }
    } catch (Throwable $e) {
        echo get_class($e), "\n";
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel();
await($coroutine);
?>
--EXPECT--
finally
Async\AsyncCancellation
