--TEST--
A signal wakes its coroutine while all others wait for something else
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;
use function Async\{await, delay, signal, spawn};

$sleeper = spawn(fn() => delay(60000));
$reader = spawn(fn() => fread(stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0)[0], 1));
proc_close(proc_open(['sh', '-c', '(sleep 0.1; kill -USR2 ' . getmypid() . ') < /dev/null > /dev/null 2>&1 &'], [], $pipes));
echo await(signal(Signal::SIGUSR2))->name, "\n";
$sleeper->cancel();
$reader->cancel();
?>
--EXPECT--
SIGUSR2
