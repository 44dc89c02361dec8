--TEST--
runtime_stats() counts the living, the ready, and of these the ones that ran before
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, runtime_stats, await};

function counts(): string
{
    $stats = runtime_stats();
    return implode(' ', [$stats['coroutines_total'], $stats['coroutines_active'], $stats['coroutine_queue'], $stats['resumed_queue']]);
}
$a = spawn(fn() => suspend());
echo counts(), "\n";
$b = spawn(fn() => 1);
echo counts(), "\n";
await($b);
await($a);
echo counts(), "\n";
var_dump(runtime_stats()['fiber_stack_size'] >= 65536, runtime_stats()['fiber_pool_virtual_bytes'] > 0);
?>
--EXPECT--
2 2 1 0
3 3 2 0
1 1 0 0
bool(true)
bool(true)
