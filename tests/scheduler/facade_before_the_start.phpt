--TEST--
The facade starts nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scheduler;

var_dump(Scheduler::isRunning(), Scheduler::coroutines(), Scheduler::dump());
$stats = Scheduler::stats();
var_dump($stats['coroutines_total'], $stats['fiber_pool_virtual_bytes'], Scheduler::isRunning());
?>
--EXPECT--
bool(false)
array(0) {
}
string(25) "scheduler is not running
"
int(0)
int(0)
bool(false)
