--TEST--
Coroutines run while the script's own flow sleeps
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/watchdog.inc';

spawn(function () {
    for ($i = 1; $i <= 3; $i++) {
        echo "coroutine $i\n";
        usleep(1000);
    }
});
usleep(300000);
echo "main\n";
?>
--EXPECT--
coroutine 1
coroutine 2
coroutine 3
main
