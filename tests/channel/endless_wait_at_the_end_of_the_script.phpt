--TEST--
A coroutine that waits for ever after the end of the script is a deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

ini_set('async.debug_deadlock', 0);
$channel = new Channel;
spawn(function () use ($channel) {
    foreach ($channel as $value) {
    }
});
echo "end\n";
?>
--EXPECT--
end

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
