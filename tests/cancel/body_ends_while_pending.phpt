--TEST--
A cancellation that never reached the body is its outcome
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await, protect};

$coroutine = spawn(function () use (&$coroutine) {
    try {
        protect(function () use (&$coroutine) {
            await(spawn(fn() => $coroutine->cancel(new AsyncCancellation('stop'))));
            throw new LogicException('leaves the section');
        });
    } catch (LogicException) {
    }
    return 'lost';
});
try {
    await($coroutine);
} catch (AsyncCancellation $e) {
    var_dump($e->getMessage(), $coroutine->isCancelled());
}
?>
--EXPECT--
string(4) "stop"
bool(true)
