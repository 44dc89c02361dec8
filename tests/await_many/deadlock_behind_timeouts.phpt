--TEST--
When the time-outs among the triggers have fired and nothing else can settle the rest it is a deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{await_all, delay, timeout};

ini_set('async.debug_deadlock', 0);
foreach (['array' => fn($a) => $a, 'iterator' => fn($a) => new ArrayIterator($a)] as $kind => $make) {
    try {
        await_all($make([timeout(1), new Future(new FutureState), timeout(2)]));
    } catch (AsyncCancellation $e) {
        echo "$kind: ", $e->getMessage(), "\n";
    }
}
?>
--EXPECTF--
array: Deadlock detected
iterator: Deadlock detected

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
