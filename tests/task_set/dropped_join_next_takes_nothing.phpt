--TEST--
A joinNext() or joinAny() that is dropped, cancelled or ended by a token before takes no task
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException, TaskSet};
use function Async\await;

$set = new TaskSet;
$gate = new FutureState;
$set->spawn(fn() => await(new Future($gate)));
$dropped = $set->joinNext()->ignore();
unset($dropped);
$set->joinAny()->ignore();
$cancelled = $set->joinNext();
$cancelled->cancel();
try {
    await($set->joinNext(), Future::completed());
} catch (OperationCanceledException) {
    echo "gave up\n";
}
$future = $set->joinNext();
$gate->complete('for the one that is left');
echo await($future), "\n";
?>
--EXPECT--
gave up
for the one that is left
