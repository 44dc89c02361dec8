--TEST--
When the largest integer is a key spawn() finds no next one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$group->spawnWithKey(PHP_INT_MAX, fn() => 'largest');
try {
    $group->spawn(fn() => 'one more');
} catch (AsyncException $e) {
    echo $e->getMessage(), "\n";
}
$group->spawnWithKey(PHP_INT_MIN, fn() => 'smallest');
var_dump(array_keys(await($group->all())) === [PHP_INT_MAX, PHP_INT_MIN]);
?>
--EXPECT--
No integer key is left in the TaskGroup
bool(true)
