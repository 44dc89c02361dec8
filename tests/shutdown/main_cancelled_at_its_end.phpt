--TEST--
A cancellation of main while it waits for the others does not reach the shutdown functions
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{current_coroutine, delay, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';

suspend();
$main = current_coroutine();
spawn(function () use ($main) {
    delay(1);
    $main->cancel();
    echo "cancelled\n";
});
register_shutdown_function(function () {
    delay(1);
    echo "shutdown function\n";
});
echo "end of main\n";
?>
--EXPECT--
end of main
cancelled
shutdown function
