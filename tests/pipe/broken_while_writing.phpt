--TEST--
A parked write ends when the reader goes away
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['sh', '-c', 'head -c 100000 > /dev/null'], [['pipe', 'r']], $pipes);
$count = await(spawn(fn() => @fwrite($pipes[0], str_repeat('x', 10_000_000))));
var_dump(is_int($count) && $count >= 100000 && $count < 10_000_000);
?>
--EXPECT--
bool(true)
