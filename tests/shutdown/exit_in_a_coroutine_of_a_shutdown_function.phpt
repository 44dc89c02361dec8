--TEST--
exit() in a coroutine that a shutdown function spawned keeps its status
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    register_shutdown_function(function () {
        Async\spawn(function () { echo "coroutine\n"; exit(9); });
    });
    CODE);
?>
--EXPECT--
coroutine

exit status 9
