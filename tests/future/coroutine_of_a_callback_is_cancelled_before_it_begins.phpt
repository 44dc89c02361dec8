--TEST--
When the coroutine of a callback is cancelled before it begins only finally() still calls; an outcome that passes still does
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};
use function Async\{get_coroutines, delay};

$derived = [
    Future::completed(1)->map(function () { echo "not called\n"; }),
    Future::failed(new LogicException('ignored'))->ignore()->catch(function () { echo "not called\n"; }),
    Future::completed('value')->finally(function () use (&$called) { $called = true; }),
    Future::completed('value')->finally(function () { delay(1); }),
    Future::completed('value')->catch(fn() => 1),
    Future::failed(new LogicException('error'))->map(fn() => 1),
];
foreach (get_coroutines() as $coroutine) {
    if (!$coroutine->isRunning()) {
        $coroutine->cancel(new AsyncCancellation('cancelled'));
    }
}
foreach ($derived as $key => $future) {
    try {
        $value = $future->await();
        echo "$key: $value\n";
    } catch (Throwable $e) {
        echo "$key: ", $e->getMessage(), "\n";
    }
}
var_dump($called);
?>
--EXPECT--
0: cancelled
1: cancelled
2: value
3: cancelled
4: value
5: error
bool(true)
