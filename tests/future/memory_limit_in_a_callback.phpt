--TEST--
An exhausted memory limit in a callback: one message, shutdown functions run, nothing else
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
    $derived = Async\Future::completed(1)->map(function () {
        try {
            return str_repeat('x', 64 * 1024 * 1024);
        } finally {
            echo "wrong\n";
        }
    })->finally(fn() => print("wrong\n"));
    $derived->await();
    echo "wrong\n";
    CODE, '-d memory_limit=16M');
?>
--EXPECTF--
Fatal error: Allowed memory size of 16777216 bytes exhausted%s(tried to allocate %d bytes) in %s on line %d
shutdown

exit status 255
