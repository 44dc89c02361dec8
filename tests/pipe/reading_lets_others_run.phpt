--TEST--
Reading from a child process lets another coroutine run
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$reader = spawn(function () use ($pipes) {
    echo "read\n";
    echo fgets($pipes[1]);
});
spawn(function () use ($pipes) {
    delay(2);
    echo "other writes\n";
    fwrite($pipes[0], "data\n");
});
await($reader);
?>
--EXPECT--
read
other writes
data
