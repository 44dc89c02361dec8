--TEST--
Endless recursion through usort()
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    function endless() { $list = [1, 2]; usort($list, fn() => endless()); return 0; }
    Async\spawn(endless(...));
    CODE, '-d zend.max_allowed_stack_size=-1 2>&1');
?>
--EXPECTF--
%Aoroutine stack overflow%S in %s on line %d
%Aexit status 255
