--TEST--
foreach by reference is refused
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

$group = new TaskGroup;
try {
    foreach ($group as &$pair) {
        echo "never\n";
    }
} catch (Error $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Error: Cannot iterate Async\TaskGroup by reference
