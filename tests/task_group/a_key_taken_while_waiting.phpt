--TEST--
A key that another task takes while the spawner waits is a duplicate
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Future, FutureState, TaskGroup};
use function Async\{await, spawn, suspend};

$group = new TaskGroup(1, 1);
$gate = new FutureState;
$group->spawn(fn() => await(new Future($gate)));
$group->spawn(fn() => null);
$spawners = [];
foreach ([1, 2, 3] as $i) {
    $spawners[] = spawn(function () use ($group, $i) {
        try {
            $group->spawnWithKey($i < 3 ? 'same' : 'other', fn() => $i);
            echo "in\n";
        } catch (AsyncException $e) {
            echo $e->getMessage(), "\n";
        }
    });
}
suspend();
$gate->complete(null);
array_map(fn($spawner) => await($spawner), $spawners);
echo count(await($group->all())), " tasks\n";
?>
--EXPECT--
in
Duplicate key "same" in TaskGroup
in
4 tasks
