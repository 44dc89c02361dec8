--TEST--
An exception handler is called before others continue; siblings go on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Coroutine, Scope};
use function Async\{delay, timeout};

$scope = new Scope();
$scope->setExceptionHandler(function (Scope $given, Coroutine $coroutine, Throwable $e) use ($scope) {
    var_dump($given === $scope, $coroutine->isCompleted(), $coroutine->getException() === $e, $e->getMessage());
});
$scope->spawn(function () {
    delay(2);
    echo "sibling ends\n";
});
$held = $scope->spawn(function () {
    throw new RuntimeException('failed');
});
$scope->spawn(fn() => print("next in the queue\n"));
$scope->awaitCompletion(timeout(1000));
var_dump($scope->isCancelled());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
string(6) "failed"
next in the queue
sibling ends
bool(false)
