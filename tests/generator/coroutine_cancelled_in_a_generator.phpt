--TEST--
A cancellation is thrown in the body of the generator that waits
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

function numbers()
{
    try {
        delay(60000);
        yield 1;
    } finally {
        echo "finally\n";
    }
}
$coroutine = spawn(function () {
    foreach (numbers() as $number) {
        echo "wrong\n";
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel();
try {
    await($coroutine);
} catch (Cancellation $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
finally
Async\AsyncCancellation
