--TEST--
Spawners that wait for a place in the queue get it in the order in which they came
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, spawn};

$group = new TaskGroup(1, 1);
$spawners = [];
for ($i = 0; $i < 6; $i++) {
    $spawners[] = spawn(function () use ($group, $i) {
        $group->spawnWithKey("task $i", function () use ($i) { echo "run $i\n"; });
    });
}
array_map(fn($spawner) => await($spawner), $spawners);
echo implode(', ', array_keys(await($group->all()))), "\n";
?>
--EXPECT--
run 0
run 1
run 2
run 3
run 4
run 5
task 0, task 1, task 2, task 3, task 4, task 5
