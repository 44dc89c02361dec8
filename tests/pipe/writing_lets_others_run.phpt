--TEST--
A large write to a child process lets another coroutine read what it answers
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$data = str_repeat('0123456789', 100000);
$writer = spawn(function () use (&$pipes, $data) {
    $count = fwrite($pipes[0], $data);
    fclose($pipes[0]);
    return $count;
});
$reader = spawn(fn() => stream_get_contents($pipes[1]) === $data);
var_dump(await($reader), await($writer));
?>
--EXPECT--
bool(true)
int(1000000)
