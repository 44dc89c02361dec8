--TEST--
A fatal error in a coroutine that a shutdown function spawned
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\spawn;
    register_shutdown_function(function () {
        spawn(function () {
            echo "coroutine\n";
            eval('function strlen() {}');
        });
        echo "first\n";
    });
    register_shutdown_function(fn() => print("second\n"));
    CODE);
?>
--EXPECTF--
first
second
coroutine

Fatal error: %s in %s

exit status 255
