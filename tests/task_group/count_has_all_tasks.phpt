--TEST--
count() counts the tasks that are queued, running and settled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, suspend};

$group = new TaskGroup(1, 0);
for ($i = 0; $i < 4; $i++) {
    $group->spawn(function () use ($i) { suspend(); return $i % 2 ? throw new LogicException : 1; });
    echo count($group), ' ';
}
await($group->race());
echo count($group), ' ';
await($group->all(true));
echo count($group), "\n";
?>
--EXPECT--
1 2 3 4 4 4
