--TEST--
Reading a terminal parks until a line is typed
--EXTENSIONS--
true_async
--SKIPIF--
<?php
$p = @proc_open('true', [['pty'], ['pty']], $x); if (!$p) die('skip no terminals in this PHP');
?>
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['sh', '-c', 'stty -echo; echo ready; read line; echo "typed $line"'], [['pty'], ['pty'], ['pty']], $pipes);
echo fgets($pipes[1]);
$reader = spawn(function () use ($pipes) {
    echo "read\n";
    echo fgets($pipes[1]);
});
spawn(function () use ($pipes) {
    delay(2);
    echo "other types\n";
    fwrite($pipes[0], "something\n");
});
await($reader);
?>
--EXPECT--
ready
read
other types
typed something
