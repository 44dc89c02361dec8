--TEST--
A closure that returns by reference gives its value
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\protect;

$value = 1;
$result = protect(function &() use (&$value) {
    return $value;
});
$result++;
var_dump($value, $result);
?>
--EXPECT--
int(1)
int(2)
