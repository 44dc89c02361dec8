--TEST--
A coroutine that waits inside protect() is cancelled by a deadlock all the same
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, protect};

$future = new Future(new FutureState);
spawn(function () use ($future) {
    protect(function () use ($future) {
        try {
            $future->await();
        } catch (Cancellation $e) {
            echo $e->getMessage(), "\n";
        }
    });
});
?>
--EXPECTF--
Deadlock detected

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
%A
