--TEST--
spawn() and spawnWithKey() of what is not callable: a TypeError, and no task
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

$group = new TaskGroup;
$attempts = [
    fn() => $group->spawn('no such function'),
    fn() => $group->spawnWithKey('key', ['Nowhere', 'method']),
    fn() => $group->spawnWithKey([], fn() => 1),
    fn() => $group->spawn(),
    fn() => $group->spawnWithKey('key'),
];
foreach ($attempts as $attempt) {
    try {
        $attempt();
        echo "accepted\n";
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
var_dump(count($group));
?>
--EXPECT--
TypeError: Async\TaskGroup::spawn(): Argument #1 ($task) must be a valid callback, function "no such function" not found or invalid function name
TypeError: Async\TaskGroup::spawnWithKey(): Argument #2 ($task) must be a valid callback, class "Nowhere" not found
TypeError: Async\TaskGroup::spawnWithKey(): Argument #1 ($key) must be of type string|int, array given
ArgumentCountError: Async\TaskGroup::spawn() expects at least 1 argument, 0 given
ArgumentCountError: Async\TaskGroup::spawnWithKey() expects at least 2 arguments, 1 given
int(0)
