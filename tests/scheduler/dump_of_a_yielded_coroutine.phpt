--TEST--
In dump() a coroutine that yielded is called so
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scheduler;
use function Async\{spawn, suspend};

$coroutine = spawn(function () {
    echo Scheduler::dump();
});
while (!$coroutine->isStarted()) {
    suspend();
}
?>
--EXPECTF--
2 coroutines, 1 ready
#1 yielded (main)
  suspended at %sdump_of_a_yielded_coroutine.php:9
#2 running
  spawned at %sdump_of_a_yielded_coroutine.php:5
