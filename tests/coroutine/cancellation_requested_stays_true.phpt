--TEST--
isCancellationRequested() stays true after the cancellation was caught
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(function () {
    try {
        delay(10000);
    } catch (Cancellation) {
    }
    return 'done';
});
while (!$coroutine->isStarted()) {
    suspend();
}
var_dump($coroutine->isCancellationRequested());
$coroutine->cancel();
var_dump($coroutine->isCancellationRequested());
var_dump(await($coroutine), $coroutine->isCancellationRequested(), $coroutine->isCancelled());
?>
--EXPECT--
bool(false)
bool(true)
string(4) "done"
bool(true)
bool(false)
