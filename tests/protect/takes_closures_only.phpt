--TEST--
protect() takes exactly one closure
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\protect;

foreach ([['strlen'], [[]], [], [fn() => 1, 2]] as $arguments) {
    try {
        protect(...$arguments);
    } catch (TypeError $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
TypeError: Async\protect(): Argument #1 ($closure) must be of type Closure, string given
TypeError: Async\protect(): Argument #1 ($closure) must be of type Closure, array given
ArgumentCountError: Async\protect() expects exactly 1 argument, 0 given
ArgumentCountError: Async\protect() expects exactly 1 argument, 2 given
