--TEST--
The future of a signal may be the token of another operation, and of another signal
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, OperationCanceledException, Signal};
use function Async\{await, signal};

try {
    $stop = signal(Signal::SIGUSR1);
    posix_kill(getmypid(), SIGUSR1);
    await(new Future(new FutureState), $stop);
} catch (OperationCanceledException $e) {
    echo $e->getMessage(), "\n";
}
$first = signal(Signal::SIGUSR1);
$second = signal(Signal::SIGUSR1, $first);
posix_kill(getmypid(), SIGUSR1);
try {
    await($second);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
echo await($first)->name, "\n";
?>
--EXPECT--
Operation has been cancelled
Signal wait cancelled
SIGUSR1
