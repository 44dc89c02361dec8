--TEST--
Without guard pages an overflow is still found and named
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (getenv('SKIP_ASAN') || getenv('ASAN_OPTIONS')) die('skip ASan stops at the first byte');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    function deep($depth) { return $depth ? array_map(fn() => deep($depth - 1), [1]) : Async\suspend(); }
    Async\spawn(deep(...), 5000);
    Async\spawn(fn() => Async\delay(10));
    CODE, '-d zend.max_allowed_stack_size=-1 2>&1', ['ASYNC_STACK_GUARD' => 'word']);
?>
--EXPECTF--
%Aoroutine stack overflow%A
exit status %s
