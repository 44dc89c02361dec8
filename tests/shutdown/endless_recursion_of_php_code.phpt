--TEST--
A coroutine that recurses in PHP code without end meets the memory limit
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip the memory limit needs the allocator of PHP');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
// Code compiled ahead may run past the limit before it looks, with and without coroutines.
run_php(<<<'CODE'
    function endless($x) { return endless($x + 1) + 1; }
    register_shutdown_function(fn() => print("shutdown\n"));
    Async\spawn(fn() => endless(1));
    CODE, '-d memory_limit=16M -d opcache.enable_cli=0');
?>
--EXPECTF--
Fatal error: Allowed memory size of 16777216 bytes exhausted%s(tried to allocate %d bytes) in %s
shutdown

exit status 255
