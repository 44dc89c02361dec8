--TEST--
async.stack_size sets the size of a stack
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
foreach (['1M', '4M'] as $size) {
    run_php('Async\suspend(); $bytes = Async\runtime_stats()["fiber_stack_size"]; echo intdiv($bytes, 1 << 20);',
        "-d async.stack_size=$size");
}
?>
--EXPECT--
1
exit status 0
4
exit status 0
