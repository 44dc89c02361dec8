--TEST--
An awaiter gets the outcome of the body only, and the failure of a callback ends main where it waits next
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

$coroutine = spawn(fn() => 'value');
$awaiter = spawn(function () use ($coroutine) {
    try {
        await($coroutine);
    } catch (LogicException) {
        echo "wrong\n";
    }
});
$coroutine->finally(function () {
    throw new LogicException('from finally');
});
try {
    delay(10000);
} catch (Throwable $e) {
    echo get_class($e), "\n";
    echo await($coroutine), "\n";
}
?>
--EXPECTF--
Async\AsyncCancellation
value

Fatal error: Uncaught LogicException: from finally in %s:13
Stack trace:
#0 [internal function]: {closure%S}(Object(Async\Coroutine))
#1 {main}
  thrown in %s on line 13
