--TEST--
A coroutine that has cancelled itself and goes on is ended by a graceful shutdown
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{current_coroutine, delay, graceful_shutdown, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';

spawn(function () {
    current_coroutine()->cancel(new Async\AsyncCancellation('its own'));
    try {
        while (true) {
            suspend();
        }
    } catch (Async\AsyncCancellation $e) {
        echo "yields: {$e->getMessage()}\n";
    }
});
spawn(function () {
    current_coroutine()->cancel();
    try {
        delay(60_000);
    } finally {
        echo "parked\n";
    }
});
suspend();
graceful_shutdown();
echo "shut down\n";
?>
--EXPECT--
shut down
yields: its own
parked
