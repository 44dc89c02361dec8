--TEST--
time_sleep_until() lets another coroutine run, and does not return early
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$sleeper = spawn(function () {
    echo "time_sleep_until\n";
    $moment = microtime(true) + 0.3;
    var_dump(time_sleep_until($moment), microtime(true) >= $moment);
});
spawn(function () {
    for ($i = 1; $i <= 3; $i++) {
        delay(1);
        echo "other $i\n";
    }
});
await($sleeper);
?>
--EXPECT--
time_sleep_until
other 1
other 2
other 3
bool(true)
bool(true)
