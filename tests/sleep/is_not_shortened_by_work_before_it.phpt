--TEST--
Time that was spent computing before the call is not taken off the sleep
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

spawn(function () {
    delay(1);
    for ($end = hrtime(true) + 60_000_000; hrtime(true) < $end;);
    $start = hrtime(true);
    usleep(40000);
    var_dump(hrtime(true) - $start >= 40_000_000);
});
?>
--EXPECT--
bool(true)
