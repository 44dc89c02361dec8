--TEST--
The flow that drops the handle goes on until it waits, and so does the report name the failure only
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay};

$coroutine = spawn(fn() => throw new LogicException('failed'));
while (!$coroutine->isCompleted()) {
    suspend();
}
spawn(function () use (&$coroutine) {
    $coroutine = null;
    echo "dropped\n";
});
delay(60000);
echo "never\n";
?>
--EXPECTF--
dropped

Fatal error: Uncaught LogicException: failed in %s
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s
