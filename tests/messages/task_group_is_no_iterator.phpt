--TEST--
M28: getIterator() of a TaskGroup called as a method
--EXTENSIONS--
true_async
--FILE--
<?php
$group = new Async\TaskGroup;
foreach ([fn() => $group->getIterator(), fn() => new IteratorIterator($group)] as $attempt) {
    try {
        $attempt();
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Error: An object of class Async\TaskGroup is not a traversable object in an invalid state
Error: An object of class Async\TaskGroup is not a traversable object in an invalid state
