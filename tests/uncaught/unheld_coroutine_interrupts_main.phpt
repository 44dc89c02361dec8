--TEST--
A failure nobody can hear of ends main where it waits and is reported like an uncaught exception
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(function () {
    throw new LogicException('failed');
});
echo "before\n";
delay(60000);
echo "never\n";
?>
--EXPECTF--
before

Fatal error: Uncaught LogicException: failed in %sunheld_coroutine_interrupts_main.php:5
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %sunheld_coroutine_interrupts_main.php on line 5
