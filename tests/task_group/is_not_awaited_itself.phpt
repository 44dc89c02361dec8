--TEST--
A group is Awaitable, but no Completable: await() takes its futures only
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Awaitable, Completable, TaskGroup};
use function Async\await;

$group = new TaskGroup;
var_dump($group instanceof Awaitable, $group instanceof Completable);
try {
    await($group);
} catch (TypeError $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
bool(true)
bool(false)
TypeError
