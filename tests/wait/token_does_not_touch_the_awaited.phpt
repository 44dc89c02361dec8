--TEST--
A tripped token leaves the awaited coroutine running
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, OperationCanceledException};
use function Async\{await, spawn, suspend};

$coroutine = spawn(function () {
    suspend();
    suspend();
    return 'value';
});
try {
    await($coroutine, Future::completed(1));
} catch (OperationCanceledException) {
    echo "given up\n";
}
var_dump($coroutine->isCancellationRequested(), await($coroutine));
?>
--EXPECT--
given up
bool(false)
string(5) "value"
