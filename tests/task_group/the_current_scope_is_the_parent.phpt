--TEST--
Without a scope tasks run below the scope of whoever makes the group
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scope, TaskGroup};
use function Async\{await, current_context, delay, spawn};

require __DIR__ . '/../_lib/parked.inc';

$scope = new Scope;
$group = null;
$maker = $scope->spawn(function () use (&$group) {
    current_context()->set('key', 'inherited');
    $group = new TaskGroup;
    $group->spawn(function () {
        echo current_context()->find('key'), "\n";
        current_context()->set('key', 'of the group');
        spawn(fn() => print(current_context()->find('key') . "\n"));
        delay(10_000);
    });
});
await($maker);
until_all_parked();
var_dump($scope->isFinished(), $scope->getChildScopes());
$scope->cancel();
$group->awaitCompletion();
var_dump($scope->isFinished(), count($group->getErrors()));
?>
--EXPECT--
inherited
of the group
bool(false)
array(0) {
}
bool(true)
int(1)
