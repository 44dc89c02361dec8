--TEST--
Shutdown functions keep their order, wherever they were registered
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

register_shutdown_function(fn() => print("before the start\n"));
suspend();
register_shutdown_function(fn() => print("after the start\n"));
spawn(function () {
    register_shutdown_function(fn() => print("by a coroutine\n"));
    suspend();
    echo "coroutine\n";
});
echo "main\n";
?>
--EXPECT--
main
coroutine
before the start
after the start
by a coroutine
