--TEST--
Cancelled coroutines may wait while they clean up
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, graceful_shutdown};

spawn(function () {
    try {
        delay(60000);
    } finally {
        delay(5);
        echo "cleaned up\n";
    }
});
delay(1);
graceful_shutdown();
echo "end of main\n";
?>
--EXPECT--
end of main
cleaned up
