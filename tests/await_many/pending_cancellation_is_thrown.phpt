--TEST--
A cancellation that is pending is thrown instead of waiting, but not where there is nothing to wait for
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, Scope};
use function Async\{await_all, await_any_or_fail, suspend};

$scope = new Scope;
$scope->spawn(function () use ($scope) {
    $scope->cancel(new AsyncCancellation('the scope ends'));
    echo await_any_or_fail([Future::completed('settled'), new Future(new FutureState)]), "\n";
    try {
        await_all([new Future(new FutureState)]);
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
while (!$scope->isClosed()) {
    suspend();
}
$other = new Scope;
$other->spawn(function () use ($other) {
    $other->cancel(new AsyncCancellation('the other ends'));
    try {
        await_all((function () {
            echo "never advanced\n";
            yield Future::completed();
        })());
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
while (!$other->isClosed()) {
    suspend();
}
?>
--EXPECT--
settled
the scope ends
the other ends
