--TEST--
A cancellation is thrown inside the Fiber that waits, and leaves it into the coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(function () {
    $fiber = new Fiber(function () {
        try {
            delay(60000);
        } finally {
            echo "finally of the fiber\n";
        }
    });
    try {
        $fiber->start();
    } finally {
        echo "finally of the coroutine\n";
    }
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
finally of the fiber
finally of the coroutine
stop
