--TEST--
exit() in an iterator ends the application
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, spawn};

register_shutdown_function(function () { echo "shutdown\n"; });
spawn(function () {
    try {
        await_all((function () {
            yield spawn(fn() => 1);
            echo "exiting\n";
            exit(3);
        })());
    } catch (Throwable $e) {
        echo get_class($e), "\n";
    }
});
?>
--EXPECT--
exiting
Async\AsyncCancellation
shutdown
