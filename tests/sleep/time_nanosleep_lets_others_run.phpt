--TEST--
time_nanosleep() lets another coroutine run meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$sleeper = spawn(function () {
    echo "time_nanosleep\n";
    var_dump(time_nanosleep(0, 300000000));
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
time_nanosleep
other 1
other 2
other 3
bool(true)
