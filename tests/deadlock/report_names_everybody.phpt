--TEST--
The report says of every coroutine where it was spawned, where it waits, and for what
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await};

$future = new Future(new FutureState);
$coroutine = spawn(function () use ($future) {
    await($future);
});
await($coroutine);
?>
--EXPECTF--
=== Deadlock: every coroutine waits for another one ===
2 coroutines, 0 ready
#1 parked (main)
  suspended at %sreport_names_everybody.php:9
  waits for coroutine #2
#2 parked
  spawned at %sreport_names_everybody.php:6
  suspended at %sreport_names_everybody.php:7
  waits for Future(pending) created at %sreport_names_everybody.php:5
=== end of report ===

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 2 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
