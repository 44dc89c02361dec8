--TEST--
M27c and M27d: race() and any() of an empty TaskGroup
--EXTENSIONS--
true_async
--FILE--
<?php
$group = new Async\TaskGroup;
foreach (['open', 'closed'] as $state) {
    foreach (['race', 'any'] as $method) {
        try {
            $group->$method();
        } catch (Throwable $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
    $group->close();
}
?>
--EXPECT--
Async\AsyncException: Cannot race on an empty TaskGroup
Async\AsyncException: Cannot call any() on an empty TaskGroup
Async\AsyncException: Cannot race on an empty TaskGroup
Async\AsyncException: Cannot call any() on an empty TaskGroup
