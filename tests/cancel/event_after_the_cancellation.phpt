--TEST--
An event that fires after the cancellation neither wakes again nor changes the outcome
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{spawn, suspend, await};

$state = new FutureState;
$future = new Future($state);
$runs = 0;
$coroutine = spawn(function () use ($future, &$runs) {
    try {
        await($future);
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
    $runs++;
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('stop'));
$state->complete('value');
await($coroutine);
suspend();
var_dump($runs);
?>
--EXPECT--
stop
int(1)
