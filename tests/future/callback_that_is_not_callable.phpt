--TEST--
What is not callable is refused at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

$future = Future::completed(1);
foreach (['map', 'catch', 'finally'] as $method) {
    foreach ([1, 'no_such_function', [new stdClass, 'method']] as $argument) {
        try {
            $future->$method($argument);
        } catch (TypeError $e) {
            echo $e->getMessage(), "\n";
        }
    }
    try {
        $future->$method();
    } catch (ArgumentCountError $e) {
        echo $e->getMessage(), "\n";
    }
    try {
        $future->$method(fn() => 1, 2);
    } catch (ArgumentCountError $e) {
        echo $e->getMessage(), "\n";
    }
}
$future->ignore();
?>
--EXPECT--
Async\Future::map(): Argument #1 ($map) must be a valid callback, no array or string given
Async\Future::map(): Argument #1 ($map) must be a valid callback, function "no_such_function" not found or invalid function name
Async\Future::map(): Argument #1 ($map) must be a valid callback, class stdClass does not have a method "method"
Async\Future::map() expects exactly 1 argument, 0 given
Async\Future::map() expects exactly 1 argument, 2 given
Async\Future::catch(): Argument #1 ($catch) must be a valid callback, no array or string given
Async\Future::catch(): Argument #1 ($catch) must be a valid callback, function "no_such_function" not found or invalid function name
Async\Future::catch(): Argument #1 ($catch) must be a valid callback, class stdClass does not have a method "method"
Async\Future::catch() expects exactly 1 argument, 0 given
Async\Future::catch() expects exactly 1 argument, 2 given
Async\Future::finally(): Argument #1 ($finally) must be a valid callback, no array or string given
Async\Future::finally(): Argument #1 ($finally) must be a valid callback, function "no_such_function" not found or invalid function name
Async\Future::finally(): Argument #1 ($finally) must be a valid callback, class stdClass does not have a method "method"
Async\Future::finally() expects exactly 1 argument, 0 given
Async\Future::finally() expects exactly 1 argument, 2 given
