--TEST--
Without time-outs a channel has no part in a deadlock, whose report names it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

$channel = new Channel(3);
spawn(function () {
    (new Channel)->send(1);
});
try {
    $channel->recv();
} catch (Async\AsyncCancellation $reason) {
    echo $reason::class, ': ', $reason->getMessage(), "\n";
}
var_dump($channel->isClosed());
?>
--EXPECTF--
=== Deadlock: every coroutine waits for another one ===
2 coroutines, 0 ready
#1 parked (main)
  suspended at %s:10
  waits for a value from a Channel (capacity 3)
#2 parked
  spawned at %s:6
  suspended at %s:7
  waits for a receiver of a Channel (capacity 0, 1 held)
=== end of report ===
Async\AsyncCancellation: Deadlock detected
bool(false)

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 2 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
