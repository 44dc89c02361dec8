--TEST--
available_parallelism() is a number from 1 to 4096 and always the same
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\available_parallelism;

$number = available_parallelism();
var_dump(is_int($number), $number >= 1 && $number <= 4096, available_parallelism() === $number);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
