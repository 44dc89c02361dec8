--TEST--
When the closure throws, its exception leaves protect() and the cancellation comes with the next wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, protect};

$coroutine = spawn(function () use (&$coroutine) {
    try {
        protect(function () use (&$coroutine) {
            await(spawn(fn() => $coroutine->cancel(new AsyncCancellation('stop'))));
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
await($coroutine);
?>
--EXPECT--
own
goes on
stop
