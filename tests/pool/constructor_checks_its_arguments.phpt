--TEST--
Limits out of range are a ValueError, and what is not callable is a TypeError; the factory is not called
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$f = Resource::make(...);
echo outcome(fn() => new Pool($f, min: -1)), "\n";
echo outcome(fn() => new Pool($f, max: 0)), "\n";
echo outcome(fn() => new Pool($f, max: -5)), "\n";
echo outcome(fn() => new Pool($f, min: 3, max: 2)), "\n";
echo outcome(fn() => new Pool($f, min: 11)), "\n";
echo outcome(fn() => new Pool($f, healthcheckInterval: -1)), "\n";
echo outcome(fn() => new Pool), "\n";
echo outcome(fn() => new Pool('no_such_function')), "\n";
echo outcome(fn() => new Pool($f, 1)), "\n";
echo outcome(fn() => new Pool($f, healthcheck: 'no_such_function')), "\n";
echo outcome(fn() => new Pool($f, beforeAcquire: [new stdClass, 'method'])), "\n";
echo outcome(fn() => new Pool($f, beforeRelease: 'Nothing::here')), "\n";
echo outcome(fn() => new Pool($f, min: 'two')), "\n";
echo outcome(fn() => new Pool($f, null, null, null, null, 0, 1, 0, 1)), "\n";
echo outcome(fn() => (new Pool($f))->__construct($f)), "\n";
echo outcome(fn() => (new Pool($f))->acquire(-1)), "\n";
echo outcome(fn() => counts(new Pool($f, min: 0, max: PHP_INT_MAX, healthcheckInterval: PHP_INT_MAX))), "\n";
?>
--EXPECT--
ValueError: Async\Pool::__construct(): Argument #6 ($min) must be >= 0
ValueError: Async\Pool::__construct(): Argument #7 ($max) must be >= 1
ValueError: Async\Pool::__construct(): Argument #7 ($max) must be >= 1
ValueError: Async\Pool::__construct(): Argument #6 ($min) must be <= max
ValueError: Async\Pool::__construct(): Argument #6 ($min) must be <= max
ValueError: Async\Pool::__construct(): Argument #8 ($healthcheckInterval) must be >= 0
ArgumentCountError: Async\Pool::__construct() expects at least 1 argument, 0 given
TypeError: Async\Pool::__construct(): Argument #1 ($factory) must be a valid callback, function "no_such_function" not found or invalid function name
TypeError: Async\Pool::__construct(): Argument #2 ($destructor) must be a valid callback or null, no array or string given
TypeError: Async\Pool::__construct(): Argument #3 ($healthcheck) must be a valid callback or null, function "no_such_function" not found or invalid function name
TypeError: Async\Pool::__construct(): Argument #4 ($beforeAcquire) must be a valid callback or null, class stdClass does not have a method "method"
TypeError: Async\Pool::__construct(): Argument #5 ($beforeRelease) must be a valid callback or null, class "Nothing" not found
TypeError: Async\Pool::__construct(): Argument #6 ($min) must be of type int, string given
ArgumentCountError: Async\Pool::__construct() expects at most 8 arguments, 9 given
Error: Cannot construct a Pool twice
ValueError: Async\Pool::acquire(): Argument #1 ($timeout) must be greater than or equal to 0
"0: 0 idle, 0 active, 0 at work"
