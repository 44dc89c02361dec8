--TEST--
joinAny() delivers the next result; failed tasks stay in the set
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskSet};
use function Async\{await, suspend};

$set = new TaskSet;
$gate = new FutureState;
$set->spawnWithKey('bad', fn() => throw new LogicException('failed'));
$set->spawnWithKey('good', fn() => await(new Future($gate)));
$pending = $set->joinAny();
suspend();
suspend();
var_dump($pending->isCompleted(), count($set));
$gate->complete('good');
echo await($pending), ' ', count($set), "\n";
try {
    await($set->joinNext());
} catch (LogicException $e) {
    echo $e->getMessage(), ' ', count($set), "\n";
}
$set->spawn(fn() => throw new LogicException('failed too'));
$set->spawn(fn() => 'settled before');
$set->close();
$set->awaitCompletion();
echo await($set->joinAny()), ' ', count($set), "\n";
?>
--EXPECT--
bool(false)
int(2)
good 1
failed 0
settled before 1
