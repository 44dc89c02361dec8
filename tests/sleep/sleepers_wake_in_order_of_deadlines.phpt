--TEST--
Sleepers wake in the order of their deadlines, whoever fell asleep first
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/watchdog.inc';

foreach ([150, 30, 90, 0, 120, 60] as $milliseconds) {
    spawn(function () use ($milliseconds) {
        usleep($milliseconds * 1000);
        echo $milliseconds, "\n";
    });
}
?>
--EXPECT--
0
30
60
90
120
150
