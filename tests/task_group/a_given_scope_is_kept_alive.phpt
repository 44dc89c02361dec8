--TEST--
The group keeps the Scope object that it was given
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scope, TaskGroup};
use function Async\await;

$scope = new Scope;
$weak = WeakReference::create($scope);
$group = new TaskGroup(scope: $scope);
unset($scope);
$group->spawn(fn() => 'not cancelled');
echo await($group->all())[0], "\n";
var_dump($weak->get() !== null);
unset($group);
var_dump($weak->get());
?>
--EXPECT--
not cancelled
bool(true)
NULL
