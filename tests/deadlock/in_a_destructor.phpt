--TEST--
A destructor that waits for ever is a deadlock
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use Async\{Future, FutureState};

class Resource
{
    function __destruct()
    {
        try {
            (new Future(new FutureState))->await();
        } catch (Cancellation $e) {
            echo $e->getMessage(), "\n";
        }
    }
}
$resource = new Resource;
unset($resource);
echo "end of main\n";
?>
--EXPECTF--
Deadlock detected
end of main

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
%A
