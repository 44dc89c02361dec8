--TEST--
The report of a caller tells how many calls are under way
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{current_coroutine, delay, iterate, suspend};

suspend();
$caller = current_coroutine();
iterate([1, 2, 3], function ($value) use ($caller) {
    if ($value === 3) {
        echo implode("\n", $caller->getAwaitingInfo()), "\n";
        throw new LogicException;
    }
    delay(10000);
}, 3);
?>
--EXPECTF--
iteration with 3 callbacks under way, 3 coroutines

Fatal error: Uncaught LogicException in %s
Stack trace:
#0 [internal function]: {closure%S}(3, 2)
#1 {main}
  thrown in %s on line %d
