--TEST--
A token that ends the wait for all(), or a failure, cancels no task
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(fn() => throw new LogicException('fails early'));
$group->spawn(fn() => await(new Future($gate)));
try {
    await($group->all(), Future::completed());
} catch (OperationCanceledException) {
    echo "gave up\n";
}
$gate->complete('goes on');
var_dump(await($group->all(true)));
?>
--EXPECT--
gave up
array(1) {
  [1]=>
  string(7) "goes on"
}
