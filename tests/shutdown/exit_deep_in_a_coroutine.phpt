--TEST--
exit() in nested calls of a coroutine, after it was suspended
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, suspend};
    function deep(int $depth)
    {
        suspend();
        if ($depth === 0) {
            exit(6);
        }
        try {
            array_map(fn() => deep($depth - 1), [1]);
        } finally {
            echo "wrong\n";
        }
    }
    spawn(deep(...), 5);
    CODE);
?>
--EXPECT--

exit status 6
