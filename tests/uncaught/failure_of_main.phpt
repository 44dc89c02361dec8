--TEST--
When main fails the others are cancelled and drained before the report
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
        echo "cancelled\n";
    }
});
until_all_parked();
throw new LogicException('of main');
?>
--EXPECTF--
cancelled

Fatal error: Uncaught LogicException: of main in %s:14
Stack trace:
#0 {main}
  thrown in %s on line 14
