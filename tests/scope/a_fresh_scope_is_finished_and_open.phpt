--TEST--
A fresh scope is finished, but neither closed nor cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;

$scope = new Scope();
var_dump($scope->isFinished(), $scope->isClosed(), $scope->isCancelled(), $scope->getChildScopes());
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
array(0) {
}
