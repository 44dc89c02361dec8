--TEST--
runtime_stats() has integers under fixed keys, Scheduler::stats() is the same
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scheduler;
use function Async\{spawn, runtime_stats};

spawn(fn() => 1);
$stats = runtime_stats();
foreach ($stats as $key => $value) {
    echo $key, ' ', get_debug_type($value), "\n";
}
var_dump($stats === Scheduler::stats());
?>
--EXPECT--
coroutines_total int
coroutines_active int
microtasks_queue int
coroutine_queue int
resumed_queue int
fiber_pool_count int
fiber_pool_capacity int
fiber_pool_min int
fiber_stack_size int
fiber_pool_virtual_bytes int
bool(true)
