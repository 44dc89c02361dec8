--TEST--
runtime_stats() has every documented key, with integers
--EXTENSIONS--
true_async
--FILE--
<?php
function keys(): string
{
    $stats = Async\runtime_stats();
    return implode(' ', array_keys($stats)) . ' ' . implode(',', array_unique(array_map(get_debug_type(...), $stats))) . "\n";
}
echo $before = keys();
Async\suspend();
var_dump(keys() === $before, Async\Scheduler::stats() === Async\runtime_stats());
$stats = Async\runtime_stats();
Async\spawn(fn() => 1);
var_dump(Async\runtime_stats()['coroutines_total'] - $stats['coroutines_total'], Async\runtime_stats()['coroutine_queue']);
?>
--EXPECT--
coroutines_total coroutines_active microtasks_queue coroutine_queue resumed_queue fiber_pool_count fiber_pool_capacity fiber_pool_min fiber_stack_size fiber_pool_virtual_bytes int
bool(true)
bool(true)
int(1)
int(1)
