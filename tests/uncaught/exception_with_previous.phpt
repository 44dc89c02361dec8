--TEST--
The chain of an uncaught exception is printed from the cause on
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

spawn(function () {
    throw new RuntimeException('outer', 0, new LogicException('cause'));
});
?>
--EXPECTF--
Fatal error: Uncaught LogicException: cause in %s:5
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}

Next RuntimeException: outer in %s:5
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line 5
