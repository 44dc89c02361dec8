--TEST--
M22: limits of TaskGroup that are out of range
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

foreach ([-1, PHP_INT_MIN, 4294967296, PHP_INT_MAX] as $limit) {
    foreach (['concurrency', 'queueLimit'] as $name) {
        try {
            new TaskGroup(...[$name => $limit]);
            echo "accepted\n";
        } catch (Throwable $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
}
foreach ([0, 1, 4294967295, null] as $limit) {
    var_dump(count(new TaskGroup($limit, $limit)));
}
?>
--EXPECT--
ValueError: Async\TaskGroup::__construct(): Argument #1 ($concurrency) must be between 0 and 4294967295
ValueError: Async\TaskGroup::__construct(): Argument #2 ($queueLimit) must be between 0 and 4294967295
ValueError: Async\TaskGroup::__construct(): Argument #1 ($concurrency) must be between 0 and 4294967295
ValueError: Async\TaskGroup::__construct(): Argument #2 ($queueLimit) must be between 0 and 4294967295
ValueError: Async\TaskGroup::__construct(): Argument #1 ($concurrency) must be between 0 and 4294967295
ValueError: Async\TaskGroup::__construct(): Argument #2 ($queueLimit) must be between 0 and 4294967295
ValueError: Async\TaskGroup::__construct(): Argument #1 ($concurrency) must be between 0 and 4294967295
ValueError: Async\TaskGroup::__construct(): Argument #2 ($queueLimit) must be between 0 and 4294967295
int(0)
int(0)
int(0)
int(0)
