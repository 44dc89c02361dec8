--TEST--
After the start the top level is a coroutine of its own
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine, suspend};

suspend();
$main = current_coroutine();
$coroutine = spawn(fn() => current_coroutine() === $main);
var_dump($main === current_coroutine(), await($coroutine), $main === current_coroutine());
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
