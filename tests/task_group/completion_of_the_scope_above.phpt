--TEST--
awaitCompletion() of the scope above waits for the tasks, also those in the queue, and sees no errors
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scope, TaskGroup};
use function Async\{suspend, timeout};

$scope = new Scope;
$group = new TaskGroup(1, 0, $scope);
for ($i = 0; $i < 3; $i++) {
    $group->spawn(function () use ($i) {
        suspend();
        echo "task $i\n";
        throw new LogicException("error $i");
    });
}
$scope->awaitCompletion(timeout(5000));
var_dump($group->isFinished(), count($group->getErrors()), $scope->isCancelled());
?>
--EXPECT--
task 0
task 1
task 2
bool(true)
int(3)
bool(false)
