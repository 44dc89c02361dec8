--TEST--
Closing a pipe wakes the coroutine that is parked in a read of it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['sleep', '60'], [1 => ['pipe', 'w']], $pipes);
$reader = spawn(fn() => @fread($pipes[1], 10));
delay(5);
fclose($pipes[1]);
echo json_encode(await($reader)), "\n";
proc_terminate($process, 9);
?>
--EXPECT--
false
