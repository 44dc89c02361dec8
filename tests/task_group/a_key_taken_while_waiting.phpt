--TEST--
A key that another task takes while the spawner waits is a duplicate
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Future, FutureState, TaskGroup};
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$group = new TaskGroup(1, 1);
$gate = new FutureState;
$group->spawn(fn() => await(new Future($gate)));
$group->spawn(fn() => null);
$spawners = [];
foreach ([1, 2, 3] as $i) {
    $spawners[] = spawn(function () use ($group, $i) {
        try {
            $group->spawnWithKey($i < 3 ? 'same' : 'other', fn() => $i);
            return 'in';
        } catch (AsyncException $e) {
            return $e->getMessage();
        }
    });
    until_all_parked();
}
$gate->complete(null);
echo implode("\n", array_map(await(...), $spawners)), "\n";
echo count(await($group->all())), " tasks\n";
?>
--EXPECT--
in
Duplicate key "same" in TaskGroup
in
4 tasks
