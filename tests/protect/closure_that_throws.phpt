--TEST--
When the closure throws, its exception leaves protect() and the cancellation comes with the next wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, protect};

$coroutine = spawn(function () {
    try {
        protect(function () {
            suspend();
            throw new LogicException('own');
        });
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
    echo "goes on\n";
    try {
        suspend();
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
own
goes on
stop
