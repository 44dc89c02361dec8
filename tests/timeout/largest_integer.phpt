--TEST--
A Timeout of the largest integer neither fires nor keeps the process
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{timeout, spawn, await, delay};

$timeout = timeout(PHP_INT_MAX);
delay(1);
var_dump($timeout->isCompleted(), await(spawn(fn() => 'value'), $timeout));
?>
--EXPECT--
bool(false)
string(5) "value"
