--TEST--
When main fails the others are cancelled and drained before the report
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, suspend};

spawn(function () {
    try {
        delay(60000);
    } catch (Cancellation) {
        echo "cancelled\n";
    }
});
suspend();
throw new LogicException('of main');
?>
--EXPECTF--
cancelled

Fatal error: Uncaught LogicException: of main in %s:12
Stack trace:
#0 {main}
  thrown in %s on line 12
