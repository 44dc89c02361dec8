--TEST--
A fatal error in main: parked coroutines never continue
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay, suspend};
    register_shutdown_function(fn() => print("shutdown\n"));
    spawn(function () {
        try {
            delay(1);
            echo "wrong\n";
        } finally {
            echo "wrong\n";
        }
    });
    suspend();
    eval('function strlen() {}');
    CODE);
?>
--EXPECTF--
Fatal error: %s in %s
shutdown

exit status 255
