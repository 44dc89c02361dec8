--TEST--
A group cannot be made below a scope that was cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Scope, TaskGroup, TaskSet};
use function Async\{await, suspend};

$scope = new Scope;
$inside = $scope->spawn(function () {
    try {
        suspend();
    } finally {
        try {
            new TaskGroup;
        } catch (AsyncException $e) {
            echo $e->getMessage(), "\n";
        }
    }
});
suspend();
$scope->cancel();
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
Cannot create a TaskSet in a closed scope
Cannot create a TaskGroup in a closed scope
