--TEST--
A group whose errors nobody looks at goes away silently
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\suspend;

function leave()
{
    $group = new TaskGroup(1, 0);
    $group->spawn(fn() => throw new LogicException('nobody'));
    $group->spawn(fn() => throw new LogicException('looks'));
    $group->close();
    $group->awaitCompletion();
    echo count($group), "\n";
}
leave();
$group = new TaskGroup;
$group->spawn(fn() => throw new LogicException('at the end'));
suspend();
echo "end\n";
?>
--EXPECT--
2
end
