--TEST--
A channel whose time-out does not run does not prevent a deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

ini_set('async.debug_deadlock', 0);
$channel = new Channel(0, noConsumerTimeout: 10);
$channel->recv();
?>
--EXPECT--
Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
