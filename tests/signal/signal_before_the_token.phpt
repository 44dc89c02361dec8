--TEST--
A token that settles after the arrival changes nothing
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\{FutureState, Future, Signal};
use function Async\{await, delay, signal, timeout};

$state = new FutureState;
$state->ignore();
$future = signal(Signal::SIGUSR1, new Future($state));
$timed = signal(Signal::SIGUSR1, timeout(50));
posix_kill(getmypid(), SIGUSR1);
await($future);
$state->error(new Exception('late'));
var_dump(await($future), await($timed));
delay(60);
var_dump(await($timed));
?>
--EXPECT--
enum(Async\Signal::SIGUSR1)
enum(Async\Signal::SIGUSR1)
enum(Async\Signal::SIGUSR1)
