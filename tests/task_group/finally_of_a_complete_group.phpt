--TEST--
finally() on a group that is closed and finished calls at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$group = new TaskGroup;
$group->spawn(fn() => 1);
await($group->all());
$group->close();
$group->finally(function (TaskGroup $group) { echo "called\n"; });
echo "after the call\n";
try {
    $group->finally(fn() => throw new LogicException('passes through'));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
try {
    $group->finally('strlen');
} catch (TypeError $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
called
after the call
passes through
TypeError
