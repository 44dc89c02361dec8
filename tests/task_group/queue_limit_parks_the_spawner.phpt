--TEST--
spawn() waits while the queue holds as many tasks as its limit
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, spawn, suspend};

$group = new TaskGroup(1, 2);
$release = [];
$spawner = spawn(function () use ($group) {
    foreach (range('a', 'e') as $name) {
        $group->spawn(function () use ($name) { echo "run $name\n"; });
        echo "spawned $name, ", count($group), " tasks\n";
    }
});
await($spawner);
await($group->all());
?>
--EXPECT--
spawned a, 1 tasks
spawned b, 2 tasks
spawned c, 3 tasks
run a
run b
spawned d, 4 tasks
spawned e, 5 tasks
run c
run d
run e
