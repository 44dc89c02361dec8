--TEST--
A task that waits for its own group is found as a deadlock
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{AsyncCancellation, TaskGroup};

$group = new TaskGroup;
$group->spawn(function () use ($group) {
    $group->close();
    try {
        $group->awaitCompletion();
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
?>
--EXPECTF--
Deadlock detected

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
