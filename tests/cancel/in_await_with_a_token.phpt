--TEST--
The reason wins over a token that has not tripped
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{spawn, suspend, await, timeout};

$coroutine = spawn(function () {
    try {
        await(new Future(new FutureState), timeout(60000));
    } catch (AsyncCancellation $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('stop'));
await($coroutine);
?>
--EXPECT--
Async\AsyncCancellation: stop
