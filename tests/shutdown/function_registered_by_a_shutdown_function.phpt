--TEST--
A shutdown function may register another one, and both may spawn
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

register_shutdown_function(function () {
    spawn(fn() => print("coroutine of a shutdown function\n"));
    register_shutdown_function(function () {
        spawn(fn() => print("coroutine of a shutdown function\n"));
        echo "second\n";
    });
    echo "first\n";
});
spawn(fn() => print("coroutine\n"));
?>
--EXPECT--
coroutine
first
second
coroutine of a shutdown function
coroutine of a shutdown function
