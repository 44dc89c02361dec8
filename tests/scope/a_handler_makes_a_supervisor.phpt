--TEST--
An exception handler is called before others continue; siblings go on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Coroutine, Future, FutureState, Scope};
use function Async\{await, spawn, timeout};

require __DIR__ . '/../_lib/parked.inc';

$scope = new Scope();
$handled = new FutureState();
$scope->setExceptionHandler(function (Scope $given, Coroutine $coroutine, Throwable $e) use ($scope, $handled) {
    var_dump($given === $scope, $coroutine->isCompleted(), $coroutine->getException() === $e, $e->getMessage());
    $handled->complete(null);
});
$scope->spawn(function () use ($handled) {
    await(new Future($handled));
    until_all_parked();
    echo "sibling ends\n";
});
$held = $scope->spawn(function () {
    spawn(fn() => print("ready before the failure\n"));
    throw new RuntimeException('failed');
});
$scope->awaitCompletion(timeout(1000));
var_dump($scope->isCancelled());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
string(6) "failed"
ready before the failure
sibling ends
bool(false)
