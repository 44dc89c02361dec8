--TEST--
The reason is thrown in delay(), long before its time
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(function () {
    try {
        delay(60000);
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('stop'));
await($coroutine);
?>
--EXPECT--
stop
