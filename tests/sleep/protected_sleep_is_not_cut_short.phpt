--TEST--
In a protected section a sleep lasts although the coroutine was cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, protect, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$sleeper = spawn(function () {
    protect(function () {
        $start = hrtime(true);
        usleep(50000);
        var_dump(hrtime(true) - $start >= 50_000_000);
    });
    echo "never reached\n";
});
delay(1);
$sleeper->cancel();
try {
    await($sleeper);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
?>
--EXPECT--
bool(true)
cancelled
