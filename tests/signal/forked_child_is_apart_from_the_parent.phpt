--TEST--
A signal for a forked child does not reach the parent, nor the other way round
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, delay, signal};

$parent = getmypid();
$future = signal(Signal::SIGUSR1);
$child = pcntl_fork();
if (!$child) {
    posix_kill(getmypid(), SIGUSR1);
    echo 'child: ', await($future)->name, "\n";
    $own = signal(Signal::SIGUSR2);
    posix_kill(getmypid(), SIGUSR2);
    echo 'child: ', await($own)->name, "\n";
    exit(7);
}
pcntl_waitpid($child, $status);
echo 'child ended with ', pcntl_wexitstatus($status), "\n";
delay(5);
var_dump($future->isCompleted());
posix_kill($parent, SIGUSR1);
echo 'parent: ', await($future)->name, "\n";
?>
--EXPECT--
child: SIGUSR1
child: SIGUSR2
child ended with 7
bool(false)
parent: SIGUSR1
