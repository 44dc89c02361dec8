--TEST--
A coroutine that fails while it is cancelled because of main follows main in the report
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

require __DIR__ . '/../_lib/parked.inc';

spawn(function () {
    try {
        delay(60000);
    } catch (Cancellation) {
    }
    throw new RuntimeException('of the coroutine');
});
until_all_parked();
throw new LogicException('of main');
?>
--EXPECTF--
Fatal error: Uncaught LogicException: of main in %s:14
Stack trace:
#0 {main}

Next RuntimeException: of the coroutine in %s:11
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line 11
