--TEST--
The end of all members finishes a scope, but does not close it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\await;

$scope = new Scope();
await($scope->spawn(fn() => null));
var_dump($scope->isFinished(), $scope->isClosed());
echo await($scope->spawn(fn() => "still open\n"));
?>
--EXPECT--
bool(true)
bool(false)
still open
