--TEST--
A spawner that is cancelled while it waits adds no task, and others get in
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, TaskGroup};
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$group = new TaskGroup(1, 1);
$gate = new FutureState;
$group->spawnWithKey('running', fn() => await(new Future($gate)));
$group->spawnWithKey('queued', fn() => null);
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
    until_all_parked();
}
$spawners['first']->cancel(new AsyncCancellation('gave up'));
await($spawners['first']);
$gate->complete(null);
await($spawners['second']);
echo implode(', ', array_keys(await($group->all()))), "\n";
?>
--EXPECT--
first: gave up
second is in
running, queued, second
