--TEST--
A joinNext() for which no task is left fails when the last one has been delivered
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, TaskSet};
use function Async\await;

$set = new TaskSet;
$set->spawn(fn() => 'the only one');
$futures = [$set->joinNext(), $set->joinNext(), $set->joinAny()];
foreach ($futures as $future) {
    try {
        echo await($future), "\n";
    } catch (AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
}
$set->spawn(fn() => 'a');
$set->spawn(fn() => 'b');
$futures = [$set->joinNext(), $set->joinAny(), $set->joinNext()];
$set->spawn(fn() => 'spawned in time');
$results = array_map(await(...), $futures);
sort($results);
echo implode(', ', $results), "\n";
?>
--EXPECT--
the only one
No task is left in the TaskSet
No task is left in the TaskSet
a, b, spawned in time
