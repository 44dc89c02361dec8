--TEST--
An arrival before the call is not for the new future, whether somebody waited for it or not
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal, suspend};

$before = signal(Signal::SIGUSR1)->ignore();
posix_kill(getmypid(), SIGUSR1);
$after = signal(Signal::SIGUSR1);
suspend();
suspend();
var_dump($before->isCompleted(), $after->isCompleted());

posix_kill(getmypid(), SIGUSR1);
$after->cancel();
$last = signal(Signal::SIGUSR1);
suspend();
suspend();
var_dump($last->isCompleted());
posix_kill(getmypid(), SIGUSR1);
echo await($last)->name, "\n";
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
SIGUSR1
