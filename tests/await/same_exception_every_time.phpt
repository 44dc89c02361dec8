--TEST--
Every await() of a failed or cancelled coroutine throws the same object
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

function outcome($coroutine)
{
    try {
        return await($coroutine);
    } catch (Throwable $e) {
        return $e;
    }
}
$failed = spawn(fn() => throw new LogicException('bad'));
$first = outcome($failed);
var_dump($first === outcome($failed), $first === $failed->getException(), $failed->getResult(), $failed->isCancelled());
$cancelled = spawn(fn() => delay(1000));
$reason = new Async\AsyncCancellation('why');
$cancelled->cancel($reason);
$cancelled->cancel(new Async\AsyncCancellation('second reason'));
var_dump(outcome($cancelled) === $reason, outcome($cancelled) === $reason, $cancelled->isCancelled(), $cancelled->isStarted());
?>
--EXPECT--
bool(true)
bool(true)
NULL
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
