--TEST--
A hundred sleepers take about as long as one
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$awake = 0;
$start = hrtime(true);
for ($i = 0; $i < 100; $i++) {
    $sleepers[] = spawn(function () use (&$awake) {
        usleep(100000);
        $awake++;
    });
}
array_map(await(...), $sleepers);
$milliseconds = (hrtime(true) - $start) / 1e6;
echo $awake, ' ', $milliseconds >= 100 && $milliseconds < 5000 ? 'together' : "in $milliseconds ms", "\n";
?>
--EXPECT--
100 together
