--TEST--
A shutdown function may register another one, and both may spawn
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

register_shutdown_function(function () {
    spawn(fn() => print("coroutine of the first\n"));
    register_shutdown_function(function () {
        spawn(fn() => print("coroutine of the second\n"));
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
coroutine of the first
coroutine of the second
