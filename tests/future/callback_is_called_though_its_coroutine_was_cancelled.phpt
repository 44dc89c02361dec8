--TEST--
A callback is called though its coroutine was cancelled before it began; the cancellation is thrown where it waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, AsyncCancellation};
use function Async\{get_coroutines, delay};

$derived = [
    Future::completed(1)->map(function () {
        echo "called\n";
        delay(1);
        echo "not reached\n";
    }),
    Future::completed('value')->catch(fn() => 1),
    Future::failed(new LogicException('error'))->map(fn() => 1),
];
foreach (get_coroutines() as $coroutine) {
    if (!$coroutine->isRunning()) {
        $coroutine->cancel(new AsyncCancellation('cancelled'));
    }
}
foreach ($derived as $future) {
    try {
        $value = $future->await();
        echo "$value\n";
    } catch (Throwable $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
called
cancelled
value
error
