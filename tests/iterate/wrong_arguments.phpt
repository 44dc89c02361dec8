--TEST--
Wrong arguments are refused
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\iterate;

$never = function () { echo "never\n"; };
$calls = [
    fn() => iterate(1, $never),
    fn() => iterate(null, $never),
    fn() => iterate(new stdClass, $never),
    fn() => iterate([1], 'no such function'),
    fn() => iterate([1], null),
    fn() => iterate([1], $never, -1),
    fn() => iterate([1]),
    fn() => iterate([1], $never, 1, true, 5),
];
foreach ($calls as $call) {
    try {
        $call();
    } catch (Error $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECTF--
TypeError: Async\iterate(): Argument #1 ($iterable) must be of type %s, int given
TypeError: Async\iterate(): Argument #1 ($iterable) must be of type %s, null given
TypeError: Async\iterate(): Argument #1 ($iterable) must be of type %s, stdClass given
TypeError: Async\iterate(): Argument #2 ($callback) must be a valid callback, function "no such function" not found or invalid function name
TypeError: Async\iterate(): Argument #2 ($callback) must be a valid callback, no array or string given
ValueError: Async\iterate(): Argument #3 ($concurrency) must be greater than or equal to 0
ArgumentCountError: Async\iterate() expects at least 2 arguments, 1 given
ArgumentCountError: Async\iterate() expects at most 4 arguments, 5 given
