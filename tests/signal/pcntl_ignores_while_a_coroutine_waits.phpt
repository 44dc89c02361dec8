--TEST--
A signal that the script ignores arrives where it is awaited, and is ignored afterwards
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

pcntl_signal(SIGUSR1, SIG_IGN);
$future = signal(Signal::SIGUSR1);
pcntl_signal(SIGUSR2, SIG_DFL);
$second = signal(Signal::SIGUSR2);
pcntl_signal(SIGUSR2, SIG_IGN);
foreach ([1, 2] as $time) {
    posix_kill(getmypid(), SIGUSR1);
    posix_kill(getmypid(), SIGUSR2);
    echo await($future)->name, ' ', await($second)->name, "\n";
}
?>
--EXPECT--
SIGUSR1 SIGUSR2
SIGUSR1 SIGUSR2
