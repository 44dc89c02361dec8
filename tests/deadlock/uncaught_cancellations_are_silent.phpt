--TEST--
Without a catch the waiting coroutines end silently, only the error is reported
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\spawn;

$future = new Future(new FutureState);
spawn(fn() => $future->await());
spawn(fn() => $future->await());
$future->await();
echo "never\n";
?>
--EXPECT--
Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 3 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
