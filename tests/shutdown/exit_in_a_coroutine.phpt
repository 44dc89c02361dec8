--TEST--
exit() in a coroutine ends the application: none of its own blocks run, the others are cancelled
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
            delay(60000);
        } finally {
            echo "finally of the other\n";
        }
    });
    spawn(function () {
        try {
            exit(5);
        } catch (Throwable) {
            echo "wrong\n";
        } finally {
            echo "wrong\n";
        }
    });
    try {
        delay(60000);
    } finally {
        echo "finally of main\n";
    }
    echo "never\n";
    CODE);
?>
--EXPECT--
finally of main
finally of the other
shutdown

exit status 5
