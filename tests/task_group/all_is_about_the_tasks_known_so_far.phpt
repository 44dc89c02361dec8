--TEST--
all() is about the tasks that are there at the call: later ones neither count nor delay it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(fn() => 'a');
$group->spawn(fn() => 'b');
$first = $group->all();
$group->spawn(fn() => await(new Future($gate)));
$second = $group->all();
$group->spawn(fn() => throw new LogicException('later'));
echo implode(' ', await($first)), "\n";
var_dump($second->isCompleted(), $group->isFinished());
$gate->complete('c');
echo implode(' ', await($second)), "\n";
echo implode(' ', await($group->all(true))), "\n";
?>
--EXPECT--
a b
bool(false)
bool(false)
a b c
a b c
