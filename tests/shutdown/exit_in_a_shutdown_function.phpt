--TEST--
exit() in a shutdown function ends the shutdown functions, as ever
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    Async\spawn(fn() => print("coroutine\n"));
    register_shutdown_function(function () { echo "first\n"; exit(8); });
    register_shutdown_function(fn() => print("second\n"));
    CODE);
?>
--EXPECT--
coroutine
first

exit status 8
