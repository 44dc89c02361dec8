--TEST--
A spawner that is cancelled between its wake-up and its turn hands its place on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, TaskGroup};
use function Async\{await, spawn, suspend};

$group = new TaskGroup(1, 1);
$gate = new FutureState;
$group->spawnWithKey('running', fn() => await(new Future($gate)));
$group->spawnWithKey('queued', fn() => await(new Future(new FutureState)));
$spawners = [];
foreach (['first', 'second'] as $name) {
    $spawners[$name] = spawn(function () use ($group, $name) {
        try {
            $group->spawnWithKey($name, fn() => null);
            echo "$name is in\n";
        } catch (AsyncCancellation $e) {
            echo "$name: ", $e->getMessage(), "\n";
        }
    });
}
suspend();
suspend();
// In the queue of those ready: the end of "running", which wakes "first", then this one.
$gate->complete(null);
$killer = spawn(fn() => $spawners['first']->cancel(new AsyncCancellation('too late')));
await($killer);
await($spawners['first']);
await($spawners['second']);
echo count($group), "\n";
$group->cancel();
?>
--EXPECT--
first: too late
second is in
3
