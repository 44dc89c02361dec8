--TEST--
A body that throws a cancellation ends cancelled and silent
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend};

foreach ([AsyncCancellation::class, Cancellation::class] as $class) {
    $coroutine = spawn(fn() => throw new $class('own'));
    while (!$coroutine->isCompleted()) {
        suspend();
    }
    var_dump($coroutine->isCancelled(), $coroutine->isCancellationRequested());
    unset($coroutine);
}
echo "end\n";
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(false)
end
