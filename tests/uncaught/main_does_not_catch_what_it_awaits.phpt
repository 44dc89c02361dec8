--TEST--
What main gets from await() and does not catch is reported like any uncaught exception
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(fn() => throw new LogicException('failed')));
?>
--EXPECTF--
Fatal error: Uncaught LogicException: failed in %s:4
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line 4
