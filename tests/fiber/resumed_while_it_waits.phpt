--TEST--
A Fiber that waits for an event is not suspended: it cannot be resumed from another coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

$fiber = new Fiber(function () {
    delay(5);
    return 'done';
});
$coroutine = spawn(fn() => $fiber->start());
while (!$coroutine->isStarted()) {
    suspend();
}
var_dump($fiber->isSuspended(), $fiber->isRunning());
try {
    $fiber->resume();
} catch (FiberError $e) {
    echo $e->getMessage(), "\n";
}
await($coroutine);
echo $fiber->getReturn(), "\n";
?>
--EXPECT--
bool(false)
bool(true)
Cannot resume a fiber that is not suspended
done
