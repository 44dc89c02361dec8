--TEST--
all() gives the results by key, in the order of spawning, whatever ends first
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gate = new FutureState;
$group->spawnWithKey('waits', fn() => await(new Future($gate)));
$group->spawn(fn() => 'at once');
$group->spawnWithKey('opens', function () use ($gate) { $gate->complete('opened'); });
foreach (await($group->all()) as $key => $result) {
    echo $key, ' => ', var_export($result, true), "\n";
}
?>
--EXPECT--
waits => 'opened'
0 => 'at once'
opens => NULL
