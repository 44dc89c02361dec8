--TEST--
A recursion of main that is too deep for C crashes as without coroutines, no message of ours
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_VERSION_ID >= 80300) die('skip the engine checks its stack');
if (getenv('SKIP_ASAN') || getenv('ASAN_OPTIONS')) die('skip ASan reports it');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    function endless() { return array_map(fn() => endless(), [1]); }
    Async\suspend();
    endless();
    CODE, '-d memory_limit=-1');
?>
--EXPECT--

exit status by signal 11
