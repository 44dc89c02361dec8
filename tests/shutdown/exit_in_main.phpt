--TEST--
exit() in main cancels the others, keeps its message and status, and runs no finally block of its own
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay, suspend};
    $other = spawn(function () {
        try {
            delay(60000);
        } catch (Cancellation $e) {
            echo "other: ", get_class($e), "\n";
            delay(1);
            echo "cleaned up\n";
        }
    });
    while (!$other->isStarted()) {
        suspend();
    }
    register_shutdown_function(fn() => print("shutdown\n"));
    try {
        exit(3);
    } catch (Throwable) {
        echo "wrong\n";
    } finally {
        echo "wrong\n";
    }
    CODE);
?>
--EXPECT--
other: Async\AsyncCancellation
cleaned up
shutdown

exit status 3
