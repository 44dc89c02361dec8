--TEST--
race() gives the outcome of the task that settles first
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(fn() => await(new Future($gate)));
$group->spawn(fn() => 'second');
echo await($group->race()), "\n";
var_dump($group->isFinished());
$gate->complete('first');
await($group->all());
echo await($group->race()), "\n";
?>
--EXPECT--
second
bool(false)
second
