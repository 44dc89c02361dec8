--TEST--
A coroutine that runs after the shutdown functions may register one more
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

register_shutdown_function(function () {
    spawn(function () {
        register_shutdown_function(fn() => print("late\n"));
        echo "coroutine\n";
    });
    echo "first\n";
});
?>
--EXPECT--
first
coroutine
late
