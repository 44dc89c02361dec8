--TEST--
A future derived from that of a signal keeps the signal armed, and keeps the process alive while it is awaited
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

$name = signal(Signal::SIGUSR1)->map(fn(Signal $signal) => $signal->name)->finally(fn() => print("finally\n"));
proc_close(proc_open(['sh', '-c', '(sleep 0.1; kill -USR1 ' . getmypid() . ') < /dev/null > /dev/null 2>&1 &'], [], $pipes));
echo await($name), "\n";
?>
--EXPECT--
finally
SIGUSR1
