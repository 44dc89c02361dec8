--TEST--
A coroutine that ended by a cancellation is started, completed and cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/states.inc';
use function Async\{spawn, suspend, await, delay};

$coroutine = spawn(fn() => delay(10000));
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel();
echo states($coroutine), "\n";
try {
    await($coroutine);
} catch (Cancellation) {
}
echo states($coroutine), "\n";
?>
--EXPECT--
started queued suspended
started completed cancelled
