--TEST--
Coroutines that catch every cancellation and wait again do not keep the process for ever
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\spawn;

$future = new Future(new FutureState);
spawn(function () use ($future) {
    while (true) {
        try {
            $future->await();
        } catch (Cancellation) {
        }
    }
});
register_shutdown_function(fn() => print("shutdown\n"));
?>
--EXPECTF--
%AFatal error: Deadlock detected: %s
shutdown
