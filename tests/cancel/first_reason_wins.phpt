--TEST--
A second cancel() is ignored while the first one is pending
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(fn() => delay(60000));
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('first'));
$coroutine->cancel(new AsyncCancellation('second'));
try {
    await($coroutine);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
first
