--TEST--
An unhandled failure cancels the scope and is thrown in every flow that waits for it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, Scope};
use function Async\{await, delay, spawn, timeout};

require __DIR__ . '/../_lib/parked.inc';

$scope = new Scope();
$state = new FutureState();
$sibling = $scope->spawn(function () {
    try {
        delay(1000);
    } catch (AsyncCancellation $e) {
        return $e->getMessage();
    }
});
$scope->spawn(function () use ($state) {
    await(new Future($state));
    throw new RuntimeException('failed');
});
$wait = function () use ($scope) {
    try {
        $scope->awaitCompletion(timeout(1000));
    } catch (RuntimeException $e) {
        return $e;
    }
};
$waiters = [spawn($wait), spawn($wait)];
until_all_parked();
$state->complete(null);
var_dump(await($waiters[0])->getMessage(), await($waiters[0]) === await($waiters[1]), $scope->isCancelled());
echo 'sibling: ', await($sibling), "\nnot fatal\n";
?>
--EXPECT--
string(6) "failed"
bool(true)
bool(true)
sibling: Scope has been cancelled
not fatal
