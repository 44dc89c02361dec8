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
    $other = spawn(function () {
        try {
            delay(60000);
        } finally {
            echo "finally\n";
        }
    });
    spawn(function () use ($other) {
        while (!$other->isStarted()) {
            suspend();
        }
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
        echo "finally\n";
    }
    echo "never\n";
    CODE);
?>
--EXPECT--
finally
finally
shutdown

exit status 5
