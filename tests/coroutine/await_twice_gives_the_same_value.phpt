--TEST--
Awaiting a coroutine again gives the identical value
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn() => new stdClass);
var_dump(await($coroutine) === await($coroutine));
?>
--EXPECT--
bool(true)
