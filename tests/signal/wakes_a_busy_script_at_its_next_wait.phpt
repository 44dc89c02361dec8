--TEST--
A signal that arrives while nobody waits is seen at the next wait
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{signal, spawn, suspend};

$future = signal(Signal::SIGUSR1)->ignore();
posix_kill(getmypid(), SIGUSR1);
$sum = array_sum(range(1, 1000));
var_dump($future->isCompleted());
suspend();
var_dump($future->isCompleted());
?>
--EXPECT--
bool(false)
bool(true)
