--TEST--
After joinAll() the set is empty in its finally callbacks
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;
use function Async\{await, suspend};

$set = new TaskSet;
$set->spawn(fn() => suspend());
$set->spawn(fn() => 1);
$set->finally(function (TaskSet $set) { echo 'finally: ', count($set), "\n"; });
$future = $set->joinAll();
$set->close();
await($future);
suspend();
suspend();
$left = new TaskSet;
$left->spawn(fn() => 1);
$left->close();
$left->finally(function (TaskSet $set) { echo 'finally: ', count($set), " left\n"; });
$left->awaitCompletion();
?>
--EXPECT--
finally: 0
finally: 1 left
