--TEST--
Main that waits for a future nobody can complete is a deadlock
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{Future, FutureState};

$future = new Future(new FutureState);
try {
    $future->await();
} catch (Cancellation $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
echo "goes on\n";
?>
--EXPECT--
Async\AsyncCancellation: Deadlock detected
goes on

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
