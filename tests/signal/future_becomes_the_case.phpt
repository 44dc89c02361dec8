--TEST--
The future is completed with the case of the enum that was asked for
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

$future = signal(Signal::SIGUSR1);
var_dump($future->isCompleted());
posix_kill(getmypid(), SIGUSR1);
var_dump(await($future) === Signal::SIGUSR1);
var_dump($future->isCompleted(), $future->isCancelled(), await($future));
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
bool(false)
enum(Async\Signal::SIGUSR1)
