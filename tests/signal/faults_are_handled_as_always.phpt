--TEST--
A fault of the process itself is handled as always while a coroutine waits for its signal
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (getenv('SKIP_ASAN') || getenv('ASAN_OPTIONS')) die('skip ASan handles faults');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    $future = Async\signal(Async\Signal::SIGSEGV);
    function endless() { return array_map(fn() => endless(), [1]); }
    Async\spawn(endless(...));
    Async\await($future);
    CODE, '-d zend.max_allowed_stack_size=-1 2>&1');
?>
--EXPECTF--
%Aoroutine stack overflow%S in %s on line %d
%Aexit status 255
