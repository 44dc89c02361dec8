--TEST--
A coroutine that a task spawned is no task: what it throws takes the usual way, through the scope of the group
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Scope, TaskGroup};
use function Async\{delay, spawn};

$scope = Scope::inherit();
$scope->setExceptionHandler(function ($scope, $coroutine, $e) { echo 'handler: ', $e->getMessage(), "\n"; });
$group = new TaskGroup(scope: $scope);
$group->spawn(function () {
    spawn(fn() => throw new LogicException('helper'));
    delay(10_000);
});
while (!$group->isClosed()) {
    Async\suspend();
}
$group->awaitCompletion();
echo get_class($group->getErrors()[0]), "\n";
try {
    $group->spawn(fn() => 1);
} catch (AsyncException $e) {
    echo $e->getMessage(), "\n";
}
var_dump($scope->isCancelled());
?>
--EXPECT--
handler: helper
Async\AsyncCancellation
Cannot spawn tasks on a closed TaskGroup
bool(false)
