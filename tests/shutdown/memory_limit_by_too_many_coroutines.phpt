--TEST--
Too many coroutines at once meet the memory limit
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip the memory limit needs the allocator of PHP');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    register_shutdown_function(fn() => print("shutdown\n"));
    while (true) {
        Async\spawn(fn() => Async\delay(60000));
    }
    CODE, '-d memory_limit=16M');
?>
--EXPECTF--
Fatal error: Allowed memory size of 16777216 bytes exhausted%s(tried to allocate %d bytes) in %s
shutdown

exit status 255
