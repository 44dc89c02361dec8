--TEST--
joinNext() delivers the outcomes one after the other, and with it each task leaves the set
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskSet};
use function Async\await;

$set = new TaskSet;
$gate = new FutureState;
$set->spawn(fn() => await(new Future($gate)));
$set->spawn(fn() => throw new LogicException('failed'));
echo count($set), "\n";
try {
    await($set->joinNext());
} catch (LogicException $e) {
    echo $e->getMessage(), ', ', count($set), "\n";
}
$future = $set->joinNext();
var_dump($future->isCompleted(), count($set));
$gate->complete('late');
echo await($future), ', ', count($set), ', again: ', await($future), "\n";
var_dump($set->isFinished(), $set->isClosed());
?>
--EXPECT--
2
failed, 1
bool(false)
int(1)
late, 0, again: late
bool(true)
bool(false)
