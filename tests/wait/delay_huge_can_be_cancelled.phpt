--TEST--
A delay of the largest integer waits, and can be cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay, await};

$coroutine = spawn(fn() => delay(PHP_INT_MAX));
while (!$coroutine->isStarted()) {
    suspend();
}
delay(5);
var_dump($coroutine->isCompleted());
$coroutine->cancel();
try {
    await($coroutine);
} catch (Cancellation $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
bool(false)
Async\AsyncCancellation
