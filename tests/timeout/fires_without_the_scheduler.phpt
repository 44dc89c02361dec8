--TEST--
A Timeout is completed after its time also when the scheduler never ran
--EXTENSIONS--
true_async
--FILE--
<?php
$timeout = Async\timeout(1);
var_dump($timeout->isCompleted());
usleep(5000);
var_dump($timeout->isCompleted(), $timeout->isCancelled(), Async\Scheduler::isRunning());
?>
--EXPECT--
bool(false)
bool(true)
bool(false)
bool(false)
