--TEST--
A caught cancellation is over: later waits do not throw, the value counts, a new cancel() is a new one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(function () {
    foreach ([1, 2] as $round) {
        try {
            delay(60000);
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
        suspend();
        delay(1);
    }
    return 'value';
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('first'));
delay(20);
$coroutine->cancel(new AsyncCancellation('second'));
var_dump(await($coroutine), $coroutine->isCancelled());
?>
--EXPECT--
first
second
string(5) "value"
bool(false)
