--TEST--
A cancellation that never reached the body is its outcome
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, protect};

$coroutine = spawn(function () {
    try {
        protect(function () {
            suspend();
            throw new LogicException('leaves the section');
        });
    } catch (LogicException) {
    }
    return 'lost';
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('stop'));
try {
    await($coroutine);
} catch (AsyncCancellation $e) {
    var_dump($e->getMessage(), $coroutine->isCancelled());
}
?>
--EXPECT--
string(4) "stop"
bool(true)
