--TEST--
The failure of a body and that of its finally callback are reported together, the body first
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

spawn(function () {
    throw new LogicException('of the body');
})->finally(function () {
    throw new RuntimeException('of the callback');
});
?>
--EXPECTF--
Fatal error: Uncaught LogicException: of the body in %s:5
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}

Next RuntimeException: of the callback in %s:7
Stack trace:
#0 [internal function]: {closure%S}(Object(Async\Coroutine))
#1 {main}
  thrown in %s on line 7
