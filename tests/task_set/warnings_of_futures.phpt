--TEST--
Futures of a set are warned of like any other; ones that failed for want of tasks too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;
use function Async\{await, suspend};

set_error_handler(function (int $level, string $message) {
    echo preg_replace('~/\S*/warnings_of~', 'warnings_of', $message), "\n";
});
$set = new TaskSet;
$set->spawn(fn() => throw new LogicException('bad'));
$set->joinNext();
$future = $set->joinNext();
$future->isCompleted();
$set->close();
$set->awaitCompletion();
unset($future);
$set = new TaskSet;
$set->spawn(fn() => 1);
$futures = [$set->joinNext(), $set->joinNext()];
await($futures[0]);
unset($futures);
?>
--EXPECT--
Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at warnings_of_futures.php:10
Unhandled exception in Future: bad; use catch() or ignore() to handle. Created at warnings_of_futures.php:11, completed at warnings_of_futures.php:9
Unhandled exception in Future: No task is left in the TaskSet; use catch() or ignore() to handle. Created at warnings_of_futures.php:18, completed at warnings_of_futures.php:17
