--TEST--
Scheduler::coroutines() is get_coroutines()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scheduler;
use function Async\{spawn, get_coroutines};

spawn(fn() => 1);
var_dump(Scheduler::isRunning(), Scheduler::coroutines() === get_coroutines(), count(Scheduler::coroutines()));
?>
--EXPECT--
bool(true)
bool(true)
int(2)
