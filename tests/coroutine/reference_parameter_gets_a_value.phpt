--TEST--
A body that takes a reference gets a value, with the warning of the engine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$value = 1;
$coroutine = spawn(function (&$x) {
    return ++$x;
}, $value);
var_dump(await($coroutine), $value);
?>
--EXPECTF--
Warning: {closure%S}(): Argument #1 ($x) must be passed by reference, value given in %s on line %d
int(2)
int(1)
