--TEST--
The end of a request in order: main, coroutines, shutdown functions, their coroutines, destructors, their coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

class Last
{
    function __destruct()
    {
        echo "destructor\n";
        spawn(fn() => print("coroutine of the destructor\n"));
    }
}
register_shutdown_function(function () {
    echo "shutdown function\n";
    spawn(fn() => print("coroutine of the shutdown function\n"));
});
$last = new Last;
spawn(function () {
    suspend();
    echo "coroutine\n";
});
echo "main\n";
?>
--EXPECT--
main
coroutine
shutdown function
coroutine of the shutdown function
destructor
coroutine of the destructor
