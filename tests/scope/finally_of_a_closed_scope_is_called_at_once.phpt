--TEST--
finally() on a closed scope calls the callback at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;

$scope = new Scope();
$scope->cancel();
$scope->finally(fn(Scope $given) => var_dump($given === $scope));
echo "after\n";
?>
--EXPECT--
bool(true)
after
