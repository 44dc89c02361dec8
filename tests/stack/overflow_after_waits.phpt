--TEST--
Endless recursion of one of many coroutines after it waited
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    function endless() { Async\suspend(); return array_map(fn() => endless(), [1]); }
    for ($i = 0; $i < 20; $i++) {
        Async\spawn(fn() => Async\delay(60000));
    }
    Async\spawn(endless(...));
    CODE, '-d zend.max_allowed_stack_size=-1 2>&1');
?>
--EXPECTF--
%Aoroutine stack overflow%S in %s on line %d
%Aexit status 255
