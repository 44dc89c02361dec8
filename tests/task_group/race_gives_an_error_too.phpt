--TEST--
race() fails when the task that settles first does
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(fn() => await(new Future($gate)));
$group->spawn(fn() => throw new LogicException('failed'));
foreach ([1, 2] as $time) {
    try {
        await($group->race());
    } catch (LogicException $e) {
        echo $e->getMessage(), ' ', $e === $group->getErrors()[1] ? 'same' : 'other', "\n";
    }
}
$gate->complete('goes on');
echo await($group->all(true))[0], "\n";
?>
--EXPECT--
failed same
failed same
goes on
