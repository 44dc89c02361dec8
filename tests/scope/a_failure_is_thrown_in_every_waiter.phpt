--TEST--
An unhandled failure cancels the scope and is thrown in every flow that waits for it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{await, delay, spawn, timeout};

$scope = new Scope();
$scope->spawn(function () {
    try {
        delay(1000);
    } catch (AsyncCancellation $e) {
        echo 'sibling: ', $e->getMessage(), "\n";
    }
});
$scope->spawn(function () {
    delay(1);
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
var_dump(await($waiters[0])->getMessage(), await($waiters[0]) === await($waiters[1]), $scope->isCancelled());
echo "not fatal\n";
?>
--EXPECT--
sibling: Scope has been cancelled
string(6) "failed"
bool(true)
bool(true)
not fatal
