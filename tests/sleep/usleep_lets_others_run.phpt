--TEST--
usleep() lets another coroutine run meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$sleeper = spawn(function () {
    echo "usleep\n";
    usleep(300000);
    echo "slept\n";
});
spawn(function () {
    for ($i = 1; $i <= 3; $i++) {
        usleep(1000);
        echo "other $i\n";
    }
});
await($sleeper);
?>
--EXPECT--
usleep
other 1
other 2
other 3
slept
