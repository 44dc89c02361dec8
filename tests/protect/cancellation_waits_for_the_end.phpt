--TEST--
Inside protect() a cancellation is only recorded; it is thrown where protect() ends
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, protect, delay, current_coroutine};

$coroutine = spawn(function () {
    protect(function () {
        delay(10);
        var_dump(current_coroutine()->isCancellationRequested(), current_coroutine()->isCancelled());
        suspend();
        await(spawn(fn() => 1));
        echo "section done\n";
    });
    echo "never\n";
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('stop'));
try {
    await($coroutine);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(true)
bool(false)
section done
stop
