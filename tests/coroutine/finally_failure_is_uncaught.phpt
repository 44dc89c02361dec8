--TEST--
What a callback of finally() throws is reported as an uncaught exception
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn() => print("body\n"));
$coroutine->finally(function () {
    throw new LogicException('from finally');
});
?>
--EXPECTF--
body

Fatal error: Uncaught LogicException: from finally in %s:6
Stack trace:
#0 [internal function]: {closure%S}(Object(Async\Coroutine))
#1 {main}
  thrown in %s on line 6
