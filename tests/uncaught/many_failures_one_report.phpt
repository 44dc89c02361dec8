--TEST--
Many failures at once end in one report
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

for ($i = 1; $i <= 50; $i++) {
    spawn(fn() => throw new LogicException("failure"));
}
?>
--EXPECTF--
Fatal error: Uncaught LogicException: failure in %s:5
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line 5
