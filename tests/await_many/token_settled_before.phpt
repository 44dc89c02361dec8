--TEST--
A token that was settled before the call ends the wait at once, unless settled triggers meet its goal
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, OperationCanceledException};
use function Async\{await_all, await_any_of, await_any_or_fail, delay, timeout};

$fired = timeout(1);
delay(2);
$pending = new Future(new FutureState);
$never = function () {
    echo "advanced\n";
    yield Future::completed();
};
foreach ([Future::completed(1), Future::failed(new LogicException('bad')), Future::failed(new AsyncCancellation('stop')), $fired] as $token) {
    foreach ([[$pending], [$pending, Future::completed(1)], $never()] as $triggers) {
        try {
            await_all($triggers, $token);
        } catch (OperationCanceledException $e) {
            echo $e->getMessage(), ' <- ', $e->getPrevious() ? get_class($e->getPrevious()) : 'null', "\n";
        }
    }
    echo json_encode([
        await_all([Future::completed('done')], $token)[0],
        await_any_or_fail([$pending, Future::completed('first')], $token),
        await_all([], $token),
        await_any_of(0, $never(), $token),
    ]), "\n";
    try {
        await_any_or_fail([Future::failed(new LogicException('failed'))], $token);
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Operation has been cancelled <- null
Operation has been cancelled <- null
Operation has been cancelled <- null
[["done"],"first",[[],[]],[[],[]]]
failed
Operation has been cancelled <- LogicException
Operation has been cancelled <- LogicException
Operation has been cancelled <- LogicException
[["done"],"first",[[],[]],[[],[]]]
failed
Operation has been cancelled <- Async\AsyncCancellation
Operation has been cancelled <- Async\AsyncCancellation
Operation has been cancelled <- Async\AsyncCancellation
[["done"],"first",[[],[]],[[],[]]]
failed
Operation has been cancelled <- Async\TimeoutException
Operation has been cancelled <- Async\TimeoutException
Operation has been cancelled <- Async\TimeoutException
[["done"],"first",[[],[]],[[],[]]]
failed
