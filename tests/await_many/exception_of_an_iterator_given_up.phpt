--TEST--
What an iterator throws when the wait is over is uncaught in its scope
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, Scope};
use function Async\{await, await_any_or_fail, delay, spawn};

function steps()
{
    $state = new FutureState;
    yield new Future($state);
    spawn(fn() => $state->complete('value'));
    try {
        delay(10000);
    } catch (AsyncCancellation) {
        throw new LogicException('while it was given up');
    }
}
$scope = new Scope;
$scope->setExceptionHandler(function ($scope, $coroutine, $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
});
$value = await($scope->spawn(fn() => await_any_or_fail(steps())));
delay(1);
echo $value, "\n";
?>
--EXPECT--
LogicException: while it was given up
value
