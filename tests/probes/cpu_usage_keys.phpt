--TEST--
cpu_usage() has its keys and types; the first call has no interval
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY === 'Windows') die('skip no load averages');
?>
--FILE--
<?php
use function Async\cpu_usage;

$first = cpu_usage();
foreach ($first as $key => $value) {
    echo $key, ' ', get_debug_type($value), ' ', is_float($value) ? $value : '', "\n";
}
var_dump($first['cpu_count'] >= 1, cpu_usage()['cpu_count'] === $first['cpu_count']);
?>
--EXPECT--
process_cores float 0
process_percent float 0
system_percent float 0
cpu_count int 
interval_sec float 0
loadavg array 
bool(true)
bool(true)
