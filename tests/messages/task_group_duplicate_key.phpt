--TEST--
M27b: two tasks of a TaskGroup under one key
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

$group = new TaskGroup(1);
$group->spawnWithKey('key', fn() => 1);
$group->spawnWithKey(5, fn() => 1);
foreach (['key', 5, '5'] as $key) {
    try {
        $group->spawnWithKey($key, fn() => 1);
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
echo count($group), "\n";
?>
--EXPECT--
Async\AsyncException: Duplicate key "key" in TaskGroup
Async\AsyncException: Duplicate key 5 in TaskGroup
Async\AsyncException: Duplicate key 5 in TaskGroup
2
