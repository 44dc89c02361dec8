--TEST--
A fresh group is open, finished and empty; it needs no scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scheduler, TaskGroup};

$group = new TaskGroup(2, 3);
var_dump($group->isClosed(), $group->isFinished(), count($group), $group->getResults(), $group->getErrors());
$group->suppressErrors();
var_dump(Scheduler::isRunning());
unset($group);
var_dump(Scheduler::isRunning());
?>
--EXPECT--
bool(false)
bool(true)
int(0)
array(0) {
}
array(0) {
}
bool(false)
bool(false)
