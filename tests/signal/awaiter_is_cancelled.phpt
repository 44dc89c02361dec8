--TEST--
A cancelled awaiter leaves the future pending
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\{AsyncCancellation, Signal};
use function Async\{await, signal, spawn, suspend};

$future = signal(Signal::SIGUSR1);
$awaiter = spawn(fn() => await($future));
suspend();
$awaiter->cancel();
try {
    await($awaiter);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
var_dump($future->isCompleted());
posix_kill(getmypid(), SIGUSR1);
echo await($future)->name, "\n";
?>
--EXPECT--
cancelled
bool(false)
SIGUSR1
