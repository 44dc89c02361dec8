--TEST--
A coroutine spawned by a shutdown function runs after that function returned
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

register_shutdown_function(function () {
    spawn(function () {
        echo "coroutine\n";
        suspend();
        echo "goes on\n";
    });
    echo "shutdown function\n";
});
echo "main\n";
?>
--EXPECT--
main
shutdown function
coroutine
goes on
