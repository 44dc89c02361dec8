--TEST--
cpu_usage() tells what happened since the call before
--EXTENSIONS--
true_async
hash
--FILE--
<?php
use function Async\cpu_usage;

$begin = hrtime(true);
cpu_usage();
$start = hrtime(true);
while (hrtime(true) - $start < 30_000_000) {
    hash('sha256', 'work');
}
$usage = cpu_usage();
$elapsed = (hrtime(true) - $begin) / 1e9;
var_dump($usage['interval_sec'] >= 0.03, $usage['interval_sec'] <= $elapsed);
var_dump($usage['process_cores'] > 0, $usage['process_cores'] <= $usage['cpu_count']);
var_dump(abs($usage['process_percent'] - $usage['process_cores'] / $usage['cpu_count'] * 100) < 1e-9);
var_dump($usage['system_percent'] >= 0, $usage['system_percent'] <= 100);
$usage = cpu_usage();
var_dump($usage['interval_sec'] > 0, $usage['process_cores'] <= $usage['cpu_count'], $usage['process_percent'] <= 100);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
