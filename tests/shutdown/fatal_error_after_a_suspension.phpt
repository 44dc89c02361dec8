--TEST--
A fatal error in nested calls of a coroutine that was suspended before
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay};
    function deep(int $depth)
    {
        delay(1);
        if ($depth === 0) {
            eval('function strlen() {}');
        }
        array_map(fn() => deep($depth - 1), [1]);
    }
    spawn(deep(...), 3);
    spawn(fn() => delay(60000));
    CODE);
?>
--EXPECTF--
Fatal error: %s in %s

exit status 255
