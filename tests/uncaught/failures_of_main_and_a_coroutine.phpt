--TEST--
A coroutine that fails while it is cancelled because of main follows main in the report
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, suspend};

spawn(function () {
    try {
        delay(60000);
    } catch (Cancellation) {
    }
    throw new RuntimeException('of the coroutine');
});
suspend();
throw new LogicException('of main');
?>
--EXPECTF--
Fatal error: Uncaught LogicException: of main in %s:12
Stack trace:
#0 {main}

Next RuntimeException: of the coroutine in %s:9
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line 9
