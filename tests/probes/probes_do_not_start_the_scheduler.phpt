--TEST--
Probes need no scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
Async\available_parallelism();
Async\loadavg();
Async\cpu_usage();
Async\CpuSnapshot::now();
$stats = Async\runtime_stats();
var_dump($stats['coroutines_total'], $stats['fiber_pool_virtual_bytes'], Async\Scheduler::isRunning());
?>
--EXPECT--
int(0)
int(0)
bool(false)
