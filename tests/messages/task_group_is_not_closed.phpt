--TEST--
M27e: awaiting the completion of an open TaskGroup
--EXTENSIONS--
true_async
--FILE--
<?php
$group = new Async\TaskGroup;
for ($i = 0; $i < 2; $i++) {
    try {
        $group->awaitCompletion();
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
    $group->spawn(fn() => 1);
}
?>
--EXPECT--
Async\AsyncException: TaskGroup must be closed before calling awaitCompletion()
Async\AsyncException: TaskGroup must be closed before calling awaitCompletion()
