--TEST--
What is not callable is refused with a TypeError, and nothing is spawned
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, get_coroutines};

foreach ([1, null, 'no_such_function', [], ['a', 'b'], new stdClass, 'stdClass::none'] as $task) {
    try {
        spawn($task);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    spawn();
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
var_dump(count(get_coroutines()));
?>
--EXPECT--
Async\spawn(): Argument #1 ($task) must be a valid callback, no array or string given
Async\spawn(): Argument #1 ($task) must be a valid callback, no array or string given
Async\spawn(): Argument #1 ($task) must be a valid callback, function "no_such_function" not found or invalid function name
Async\spawn(): Argument #1 ($task) must be a valid callback, array callback must have exactly two members
Async\spawn(): Argument #1 ($task) must be a valid callback, class "a" not found
Async\spawn(): Argument #1 ($task) must be a valid callback, no array or string given
Async\spawn(): Argument #1 ($task) must be a valid callback, class stdClass does not have a method "none"
Async\spawn() expects at least 1 argument, 0 given
int(0)
