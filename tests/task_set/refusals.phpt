--TEST--
What a set refuses, and how
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;
use function Async\suspend;

$set = new TaskSet;
$open = new TaskSet;
$set->spawnWithKey('key', fn() => 1);
$set->spawnWithKey(7, fn() => 1);
$closed = new TaskSet;
$closed->close();
$attempts = [
    fn() => new TaskSet(-1),
    fn() => new TaskSet(1, 4294967296),
    fn() => $set->spawnWithKey('key', fn() => 2),
    fn() => $set->spawnWithKey('7', fn() => 2),
    fn() => $closed->spawn(fn() => 1),
    fn() => $set->awaitCompletion(),
    fn() => $set->getIterator(),
    fn() => $open->joinNext(),
    fn() => $open->joinAny(),
    fn() => $closed->joinNext(),
    fn() => $closed->joinAny(),
];
foreach ($attempts as $attempt) {
    try {
        $attempt();
        echo "accepted\n";
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
ValueError: Async\TaskSet::__construct(): Argument #1 ($concurrency) must be between 0 and 4294967295
ValueError: Async\TaskSet::__construct(): Argument #2 ($queueLimit) must be between 0 and 4294967295
Async\AsyncException: Duplicate key "key" in TaskSet
Async\AsyncException: Duplicate key 7 in TaskSet
Async\AsyncException: Cannot spawn tasks on a closed TaskSet
Async\AsyncException: TaskSet must be closed before calling awaitCompletion()
Error: An object of class Async\TaskSet is not a traversable object in an invalid state
Async\AsyncException: Cannot call joinNext() on an empty TaskSet
Async\AsyncException: Cannot call joinAny() on an empty TaskSet
Async\AsyncException: Cannot call joinNext() on an empty TaskSet
Async\AsyncException: Cannot call joinAny() on an empty TaskSet
