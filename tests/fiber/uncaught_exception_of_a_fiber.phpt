--TEST--
An exception that leaves a Fiber and its coroutine is reported with the frames of both
--EXTENSIONS--
true_async
--FILE--
<?php
Async\spawn(function () {
    $fiber = new Fiber(function () {
        Async\suspend();
        throw new LogicException('failed');
    });
    $fiber->start();
});
?>
--EXPECTF--
Fatal error: Uncaught LogicException: failed in %s:5
Stack trace:
#0 [internal function]: {closure%S}()
#1 %s(7): Fiber->start()
#2 [internal function]: {closure%S}()
#3 {main}
  thrown in %s on line 5
