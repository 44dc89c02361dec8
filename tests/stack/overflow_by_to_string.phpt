--TEST--
Endless recursion through __toString()
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    class Endless { function __toString() { return 'x' . strrev(new Endless); } }
    Async\spawn(fn() => print(new Endless));
    CODE, '-d zend.max_allowed_stack_size=-1 2>&1');
?>
--EXPECTF--
%Aoroutine stack overflow%S in %s on line %d
%Aexit status 255
