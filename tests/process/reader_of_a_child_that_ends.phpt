--TEST--
proc_close(), proc_terminate(): a coroutine that reads from the child wakes up with false
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$reader = spawn(fn() => fgets($pipes[1]));
until_parked($reader);
var_dump(proc_terminate($process), await($reader), proc_close($process));

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$reader = spawn(fn() => @fgets($pipes[1]));
until_parked($reader);
var_dump(proc_close($process), await($reader));
?>
--EXPECT--
bool(true)
bool(false)
int(-15)
int(0)
bool(false)
