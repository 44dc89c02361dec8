--TEST--
A recursion that needs more than the default fits on a larger stack
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    function deep($depth) { return $depth ? array_map(fn() => deep($depth - 1), [1])[0] : 'bottom'; }
    echo Async\await(Async\spawn(deep(...), 2000));
    CODE, '-d async.stack_size=16M');
?>
--EXPECT--
bottom
exit status 0
