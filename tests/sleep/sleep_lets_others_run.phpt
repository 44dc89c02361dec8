--TEST--
sleep() lets another coroutine run meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$sleeper = spawn(function () {
    echo "sleep\n";
    $left = sleep(1);
    echo "slept: $left\n";
});
spawn(function () use ($sleeper) {
    for ($i = 1; $i <= 3; $i++) {
        delay(10);
        echo "other $i, sleeping: ", $sleeper->isSuspended() ? 'yes' : 'no', "\n";
    }
});
await($sleeper);
?>
--EXPECT--
sleep
other 1, sleeping: yes
other 2, sleeping: yes
other 3, sleeping: yes
slept: 0
