--TEST--
What tasks throw is stored: nobody else hears of it, observed or not
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scope, TaskGroup};
use function Async\await;

$scope = Scope::inherit();
$scope->setExceptionHandler(fn() => print("handler\n"));
$scope->setChildScopeExceptionHandler(fn() => print("child handler\n"));
$sibling = $scope->spawn(function () {
    for ($i = 0; $i < 20; $i++) {
        Async\suspend();
    }
    return 'sibling in the scope';
});
$group = new TaskGroup(null, null, $scope);
$group->spawn(fn() => throw new Exception('exception'));
$group->spawn(fn() => throw new Error('error'));
$group->spawn(function () {
    for ($i = 0; $i < 20; $i++) {
        Async\suspend();
    }
    return 'sibling in the group';
});
echo await($sibling), "\n";
echo implode(', ', await($group->all(true))), "\n";
var_dump($scope->isCancelled());
unset($group);
echo "end\n";
?>
--EXPECT--
sibling in the scope
sibling in the group
bool(false)
end
