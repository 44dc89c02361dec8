--TEST--
Main learns of the failure by a cancellation, may catch it and goes on; the report comes at the end
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(fn() => throw new LogicException('failed'));
try {
    delay(60000);
} catch (Exception | Error) {
    echo "wrong\n";
} catch (Cancellation $e) {
    echo get_class($e), "\n";
}
delay(1);
echo "main goes on\n";
?>
--EXPECTF--
Async\AsyncCancellation
main goes on

Fatal error: Uncaught LogicException: failed in %s
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s
