--TEST--
Who comes between the wake-up of a spawner and its turn gets in behind it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\{await, spawn, suspend};

$group = new TaskGroup(1, 1);
$gate = new FutureState;
$group->spawnWithKey('running', fn() => await(new Future($gate)));
$group->spawnWithKey('queued', fn() => null);
$late = null;
$early = spawn(function () use ($group) { $group->spawnWithKey('early', fn() => null); echo "early is in\n"; });
suspend();
// Runs when the first task has ended: "early" has been woken then, but has not run.
(new Future($gate))->finally(function () use ($group) { $group->spawnWithKey('late', fn() => null); echo "late is in\n"; })->ignore();
$gate->complete(null);
await($early);
for ($i = 0; $i < 20; $i++) {
    suspend();
}
echo implode(', ', array_keys(await($group->all()))), "\n";
?>
--EXPECT--
early is in
late is in
running, queued, early, late
