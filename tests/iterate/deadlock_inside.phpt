--TEST--
A deadlock inside ends everything inside, and the process
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{await, iterate};

ini_set('async.debug_deadlock', 0);
try {
    iterate([1, 2], function ($value) {
        try {
            await(new Future(new FutureState));
        } catch (AsyncCancellation $e) {
            echo "$value: ", $e->getMessage(), "\n";
        }
    });
} catch (AsyncCancellation $e) {
    echo 'caller: ', $e->getMessage(), "\n";
}
?>
--EXPECTF--
%r(1: Deadlock detected\n2: Deadlock detected\n|2: Deadlock detected\n1: Deadlock detected\n)%rcaller: Deadlock detected

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 3 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
