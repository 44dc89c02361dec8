--TEST--
The reason is thrown in suspend()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await};

$coroutine = spawn(function () {
    try {
        while (true) {
            suspend();
        }
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
        throw $e;
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('stop'));
try {
    await($coroutine);
} catch (AsyncCancellation) {
    var_dump($coroutine->isCancelled());
}
?>
--EXPECT--
stop
bool(true)
