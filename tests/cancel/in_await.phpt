--TEST--
The reason is thrown in await(), and what was awaited goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$source = spawn(function () {
    delay(5);
    return 'value';
});
$coroutine = spawn(function () use ($source) {
    try {
        await($source);
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel(new AsyncCancellation('stop'));
await($coroutine);
var_dump($source->isCancellationRequested(), await($source));
?>
--EXPECT--
stop
bool(false)
string(5) "value"
