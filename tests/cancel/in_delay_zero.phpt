--TEST--
The reason is thrown in delay(0)
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(function () {
    try {
        while (true) {
            delay(0);
        }
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
