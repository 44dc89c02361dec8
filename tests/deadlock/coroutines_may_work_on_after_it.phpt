--TEST--
A coroutine that catches the cancellation of a deadlock may wait again and finish; the process still fails
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend, delay, await};

$future = new Future(new FutureState);
spawn(function () use ($future) {
    try {
        $future->await();
    } catch (Cancellation) {
    }
    suspend();
    delay(1);
    echo await(spawn(fn() => "finished\n"));
});
?>
--EXPECT--
finished

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
