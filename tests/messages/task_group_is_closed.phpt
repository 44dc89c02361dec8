--TEST--
M27a: spawning tasks on a closed TaskGroup
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

foreach (['close', 'cancel', 'dispose'] as $method) {
    $group = new TaskGroup;
    $group->$method();
    foreach ([fn() => $group->spawn(fn() => 1), fn() => $group->spawnWithKey('key', fn() => 1)] as $attempt) {
        try {
            $attempt();
        } catch (Throwable $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
}
?>
--EXPECT--
Async\AsyncException: Cannot spawn tasks on a closed TaskGroup
Async\AsyncException: Cannot spawn tasks on a closed TaskGroup
Async\AsyncException: Cannot spawn tasks on a closed TaskGroup
Async\AsyncException: Cannot spawn tasks on a closed TaskGroup
Async\AsyncException: Cannot spawn tasks on a closed TaskGroup
Async\AsyncException: Cannot spawn tasks on a closed TaskGroup
