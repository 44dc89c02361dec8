--TEST--
any() does not fail as long as a task may still succeed, also one spawned later
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\{await, suspend};

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(fn() => throw new LogicException('failed'));
$future = $group->any();
$group->spawn(fn() => await(new Future($gate)));
await($group->race()->catch(fn() => null));
suspend();
var_dump($future->isCompleted());
$gate->complete('later');
echo await($future), "\n";
?>
--EXPECT--
bool(false)
later
