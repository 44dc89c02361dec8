--TEST--
A coroutine cancelled before its first run never runs its body; awaiters get the reason
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await};

$reason = new AsyncCancellation('stop');
$coroutine = spawn(fn() => print("never\n"));
$coroutine->cancel($reason);
try {
    await($coroutine);
} catch (AsyncCancellation $e) {
    var_dump($e === $reason, $coroutine->isCompleted(), $coroutine->isCancelled());
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
