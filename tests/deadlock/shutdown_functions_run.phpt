--TEST--
Shutdown functions run after a deadlock and may use coroutines
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, delay};

register_shutdown_function(function () {
    delay(1);
    echo await(spawn(fn() => "shutdown\n"));
});
(new Future(new FutureState))->await();
?>
--EXPECTF--
Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
shutdown
