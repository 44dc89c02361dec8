--TEST--
dispose() leaves members of a safe scope as zombies, but cancels those that have not started
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$scope = (new Scope())->allowZombies();
$scope->spawn(function () {
    delay(50);
    echo "zombie ends\n";
});
delay(1);
$late = $scope->spawn(fn() => print("never\n"));
$scope->dispose();
var_dump($scope->isFinished(), $scope->isClosed(), $scope->isCancelled());
$scope->awaitAfterCancellation();
var_dump($scope->isFinished(), $scope->isClosed(), $late->isCancelled());
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
zombie ends
bool(true)
bool(true)
bool(true)
