--TEST--
A second deadlock is resolved like the first; the number is that of the first
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\spawn;

$future = new Future(new FutureState);
for ($i = 0; $i < 2; $i++) {
    spawn(function () use ($future, $i) {
        for ($round = 0; $round <= $i; $round++) {
            try {
                $future->await();
            } catch (Cancellation) {
                echo "coroutine $i, round $round\n";
            }
        }
    });
}
?>
--EXPECT--
coroutine 0, round 0
coroutine 1, round 0
coroutine 1, round 1

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 2 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
