--TEST--
Pending joinNext() are served in the order in which they were made, with different tasks
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;
use function Async\await;

$set = new TaskSet(1, 0);
foreach (['a', 'b', 'c'] as $value) {
    $set->spawn(fn() => $value);
}
$futures = [$set->joinNext(), $set->joinNext(), $set->joinNext()];
echo implode(' ', array_map(await(...), $futures)), ' ', count($set), "\n";
?>
--EXPECT--
a b c 0
