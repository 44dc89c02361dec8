--TEST--
getTrace() is null before the start, while running, and after the end
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

$coroutine = spawn(fn() => current_coroutine()->getTrace());
var_dump($coroutine->getTrace(), await($coroutine), $coroutine->getTrace());
?>
--EXPECT--
NULL
NULL
NULL
