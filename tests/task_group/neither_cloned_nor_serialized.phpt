--TEST--
A group is neither cloned nor serialized, and takes no dynamic properties
--EXTENSIONS--
true_async
--FILE--
<?php
$group = new Async\TaskGroup;
$attempts = [
    fn() => clone $group,
    fn() => serialize($group),
    fn() => unserialize('O:15:"Async\TaskGroup":0:{}'),
    fn() => $group->property = 1,
    fn() => $group->__construct(),
    fn() => $group->count(1),
    fn() => $group->close(1),
    fn() => new Async\TaskGroup(null, null, null, 1),
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
Error: Trying to clone an uncloneable object of class Async\TaskGroup
Exception: Serialization of 'Async\TaskGroup' is not allowed
Exception: Unserialization of 'Async\TaskGroup' is not allowed
Error: Cannot create dynamic property Async\TaskGroup::$property
Error: Cannot construct a TaskGroup twice
ArgumentCountError: Async\TaskGroup::count() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\TaskGroup::close() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\TaskGroup::__construct() expects at most 3 arguments, 4 given
