--TEST--
A coroutine that cleans up after a cancellation may wait, and can be cancelled again there
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$isCleanedUp = false;
$coroutine = spawn(function () use (&$isCleanedUp) {
    try {
        delay(60000);
    } finally {
        delay(1);
        echo "cleaned up\n";
        $isCleanedUp = true;
        try {
            delay(60000);
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('first'));
while (!$isCleanedUp) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('second'));
try {
    await($coroutine);
} catch (AsyncCancellation $e) {
    echo 'outcome ', $e->getMessage(), "\n";
}
?>
--EXPECT--
cleaned up
second
outcome first
