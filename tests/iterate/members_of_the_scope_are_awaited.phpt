--TEST--
A scope whose member iterates is finished when everything inside has ended
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{delay, iterate, spawn, timeout};

$scope = new Scope;
$scope->spawn(function () {
    iterate([1, 2], function ($value) {
        delay(1);
        echo "call $value\n";
    }, 1);
});
$scope->awaitCompletion(timeout(10000));
var_dump($scope->isFinished(), $scope->getChildScopes());
?>
--EXPECT--
call 1
call 2
bool(true)
array(0) {
}
