--TEST--
Scheduler::shutdown() cancels all others with the reason
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scheduler};
use function Async\{spawn, suspend, delay};

$coroutine = spawn(function () {
    try {
        delay(10000);
    } catch (Cancellation $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
Scheduler::shutdown(new AsyncCancellation('closing'));
var_dump(Scheduler::isRunning());
?>
--EXPECT--
bool(false)
Async\AsyncCancellation: closing
