--TEST--
ini_set('async.debug_deadlock', 0) silences the report
--EXTENSIONS--
true_async
--FILE--
<?php
var_dump(ini_set('async.debug_deadlock', '0'));
(new Async\Future(new Async\FutureState))->await();
?>
--EXPECT--
string(1) "1"

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
