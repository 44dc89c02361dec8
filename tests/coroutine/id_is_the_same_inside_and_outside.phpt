--TEST--
current_coroutine() inside the body is the object that spawn() returned
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

$coroutine = spawn(fn() => current_coroutine());
var_dump(await($coroutine) === $coroutine);
?>
--EXPECT--
bool(true)
