--TEST--
What a handler of set_exception_handler() throws is reported
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

set_exception_handler(function (Throwable $e) {
    throw new RuntimeException('of the handler', 0, $e);
});
spawn(fn() => throw new LogicException('failed'));
?>
--EXPECTF--
Fatal error: Uncaught LogicException: failed in %s:7
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}

Next RuntimeException: of the handler in %s:5
Stack trace:
#0 [internal function]: {closure%S}(Object(LogicException))
%A
  thrown in %s on line 5
