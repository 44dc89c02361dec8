--TEST--
A time-out of the scope above ends the group, its queue too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scope, TaskGroup};
use function Async\{delay, suspend};

$scope = new Scope;
$group = new TaskGroup(1, 0, $scope);
$group->spawn(fn() => delay(10_000));
$group->spawn(fn() => print("never\n"));
$isOver = false;
$group->finally(function () use (&$isOver) { $isOver = true; });
$scope->disposeAfterTimeout(5);
$errors = [];
foreach ($group as $key => [$result, $error]) {
    $errors[$key] = get_class($error);
}
ksort($errors);
print_r($errors);
while (!$isOver) {
    suspend();
}
echo "end\n";
?>
--EXPECT--
Array
(
    [0] => Async\AsyncCancellation
    [1] => Async\AsyncCancellation
)
end
