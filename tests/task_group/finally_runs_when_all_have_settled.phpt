--TEST--
finally callbacks run once, in order, when the group is closed and all tasks have settled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, delay, spawn, suspend};

$group = new TaskGroup(1, 0);
$group->spawn(fn() => suspend());
$group->spawn(fn() => throw new LogicException('failed'));
foreach (['first', 'second'] as $name) {
    $group->finally(function (TaskGroup $argument) use ($group, $name) {
        echo $name, ': ', $argument === $group ? 'the group' : 'another', ', ', count($argument->getErrors()), " error\n";
    });
}
try {
    await($group->all());
} catch (Async\CompositeException) {
    echo "settled, but open\n";
}
suspend();
$group->close();
echo "closed\n";
suspend();
suspend();
$group->close();
suspend();
echo "end\n";
?>
--EXPECT--
settled, but open
closed
first: the group, 1 error
second: the group, 1 error
end
