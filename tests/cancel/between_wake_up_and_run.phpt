--TEST--
A cancellation that hits a woken coroutine is thrown; the value it was woken with is lost for it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{spawn, suspend, await};

$state = new FutureState;
$future = new Future($state);
$coroutine = spawn(function () use ($future) {
    try {
        await($future);
        echo "value\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$state->complete('value');
$coroutine->cancel(new AsyncCancellation('stop'));
await($coroutine);
?>
--EXPECT--
stop
