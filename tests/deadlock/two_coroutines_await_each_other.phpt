--TEST--
Coroutines that await each other are cancelled in order of creation
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use function Async\{spawn, await};

function waits(string $name, callable $for)
{
    try {
        await($for());
    } catch (Cancellation $e) {
        echo "$name: ", get_class($e), ': ', $e->getMessage(), "\n";
    }
}
$a = spawn(waits(...), 'a', function () use (&$b) { return $b; });
$b = spawn(waits(...), 'b', function () use (&$a) { return $a; });
echo "end of main\n";
?>
--EXPECT--
end of main
a: Async\AsyncCancellation: Deadlock detected
b: Async\AsyncCancellation: Deadlock detected

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 2 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
