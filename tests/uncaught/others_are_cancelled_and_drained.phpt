--TEST--
Other coroutines are cancelled, their output precedes the report
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

require __DIR__ . '/../_lib/parked.inc';

spawn(function () {
    try {
        delay(60000);
    } catch (Cancellation $e) {
        echo "cancelled\n";
        delay(1);
        echo "cleaned up\n";
    }
});
until_all_parked();
spawn(fn() => throw new LogicException('failed'));
delay(60000);
?>
--EXPECTF--
cancelled
cleaned up

Fatal error: Uncaught LogicException: failed in %s
%A
