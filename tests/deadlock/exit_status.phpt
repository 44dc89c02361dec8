--TEST--
A deadlock ends the process with status 255
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php('(new Async\Future(new Async\FutureState))->await();', '-d async.debug_deadlock=0');
?>
--EXPECTF--
Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0

exit status 255
