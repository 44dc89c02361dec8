--TEST--
Other exceptions, even a bare \Cancellation, are refused as reason
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

$coroutine = spawn(fn() => print("runs\n"));
foreach ([new Exception, new Cancellation, 'text', 1] as $reason) {
    try {
        $coroutine->cancel($reason);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump($coroutine->isCancellationRequested());
?>
--EXPECT--
Async\Coroutine::cancel(): Argument #1 ($cancellation) must be of type ?Async\AsyncCancellation, Exception given
Async\Coroutine::cancel(): Argument #1 ($cancellation) must be of type ?Async\AsyncCancellation, Cancellation given
Async\Coroutine::cancel(): Argument #1 ($cancellation) must be of type ?Async\AsyncCancellation, string given
Async\Coroutine::cancel(): Argument #1 ($cancellation) must be of type ?Async\AsyncCancellation, int given
bool(false)
runs
