--TEST--
Futures that were waited for among others raise no warning
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await_all, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success, spawn, timeout};

$failing = function () {
    $state = new FutureState;
    $future = new Future($state);
    Async\spawn(fn() => $state->error(new LogicException));
    return $future;
};
await_any_or_fail([Future::completed(), $failing(), new Future(new FutureState), Future::failed(new LogicException)]);
await_first_success([$failing(), new Future(new FutureState), Future::completed()]);
await_any_of(1, new ArrayIterator([$failing(), Future::completed()]));
await_any_of_or_fail(0, [Future::failed(new LogicException), new Future(new FutureState)]);
await_all([Future::failed(new LogicException), $failing()]);
try {
    await_any_or_fail([$failing(), new Future(new FutureState)]);
} catch (LogicException) {
}
try {
    await_all([$failing(), new Future(new FutureState)], timeout(2));
} catch (OperationCanceledException) {
}
echo "no warning\n";
?>
--EXPECT--
no warning
