--TEST--
The message comes also with guards made by mprotect()
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    function endless() { return array_map(fn() => endless(), [1]); }
    Async\spawn(endless(...));
    CODE, '-d zend.max_allowed_stack_size=-1 2>&1', ['ASYNC_STACK_GUARD' => 'mprotect']);
?>
--EXPECTF--
%Aoroutine stack overflow%S in %s on line %d
%Aexit status 255
