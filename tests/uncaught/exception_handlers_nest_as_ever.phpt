--TEST--
set_exception_handler() and restore_exception_handler() return what they did without coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

$first = fn($e) => print("first: {$e->getMessage()}\n");
$second = fn($e) => print("second\n");
var_dump(set_exception_handler($first));
suspend();
var_dump(set_exception_handler($second) === $first);
var_dump(restore_exception_handler());
var_dump(set_exception_handler(null) === $first);
var_dump(set_exception_handler($first));
throw new LogicException('failed');
?>
--EXPECT--
NULL
bool(true)
bool(true)
bool(true)
NULL
first: failed
