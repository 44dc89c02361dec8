--TEST--
Who awaits a coroutine that exits gets an AsyncCancellation
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, await};
    try {
        await(spawn(fn() => exit(4)));
    } catch (Throwable $e) {
        echo get_class($e), "\n";
    }
    CODE);
?>
--EXPECT--
Async\AsyncCancellation

exit status 4
