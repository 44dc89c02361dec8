--TEST--
any() passes over errors to the first result
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(fn() => throw new LogicException('failed'));
$group->spawn(fn() => await(new Future($gate)));
$futures = [$group->any(), $group->any()];
await($group->race()->catch(fn() => null));
$futures[] = $group->any();
$gate->complete('won');
foreach ($futures as $future) {
    echo await($future), "\n";
}
echo await($group->any()), "\n";
?>
--EXPECT--
won
won
won
won
