--TEST--
When the body answers a cancellation with another exception, that is the outcome
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(function () {
    try {
        delay(60000);
    } catch (Cancellation $e) {
        throw new LogicException('instead', 0, $e);
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel();
try {
    await($coroutine);
} catch (LogicException $e) {
    echo $e->getMessage(), ' <- ', get_class($e->getPrevious()), "\n";
}
var_dump($coroutine->isCancelled());
?>
--EXPECT--
instead <- Async\AsyncCancellation
bool(false)
