--TEST--
A set is neither cloned nor serialized, takes no dynamic properties, and is not awaited itself
--EXTENSIONS--
true_async
--FILE--
<?php
$set = new Async\TaskSet;
$attempts = [
    fn() => clone $set,
    fn() => serialize($set),
    fn() => $set->property = 1,
    fn() => $set->__construct(),
    fn() => $set->joinNext(1),
    fn() => new Async\TaskSet(null, null, null, 1),
    fn() => Async\await($set),
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
Error: Trying to clone an uncloneable object of class Async\TaskSet
Exception: Serialization of 'Async\TaskSet' is not allowed
Error: Cannot create dynamic property Async\TaskSet::$property
Error: Cannot construct a TaskSet twice
ArgumentCountError: Async\TaskSet::joinNext() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\TaskSet::__construct() expects at most 3 arguments, 4 given
TypeError: Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, Async\TaskSet given
