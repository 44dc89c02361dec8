--TEST--
Dropping a group whose tasks have settled has no effect on anybody
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scope, TaskGroup};
use function Async\{await, suspend};

$scope = Scope::inherit();
$group = new TaskGroup(scope: $scope);
$group->spawn(fn() => 1);
echo await($group->all())[0], "\n";
unset($group);
suspend();
var_dump($scope->isCancelled());
?>
--EXPECT--
1
bool(false)
