--TEST--
Before the first use runtime_stats() counts nothing
--EXTENSIONS--
true_async
--FILE--
<?php
$stats = Async\runtime_stats();
echo $stats['coroutines_total'], ' ', $stats['coroutines_active'], ' ', $stats['coroutine_queue'], ' ', $stats['fiber_pool_virtual_bytes'], "\n";
?>
--EXPECT--
0 0 0 0
