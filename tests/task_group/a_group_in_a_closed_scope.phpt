--TEST--
A group cannot be made below a scope that was cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Scope, TaskGroup, TaskSet};

require __DIR__ . '/../_lib/parked.inc';

$scope = new Scope;
$inside = $scope->spawn(function () {
    try {
        Async\delay(10_000);
    } finally {
        try {
            new TaskGroup;
        } catch (AsyncException $e) {
            echo $e->getMessage(), "\n";
        }
    }
});
until_all_parked();
$scope->cancel();
until_all_parked();
foreach ([TaskGroup::class, TaskSet::class] as $class) {
    try {
        new $class(scope: $scope);
    } catch (AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Cannot create a TaskGroup in a closed scope
Cannot create a TaskGroup in a closed scope
Cannot create a TaskSet in a closed scope
