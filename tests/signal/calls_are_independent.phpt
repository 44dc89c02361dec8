--TEST--
Every call makes a future of its own; all pending ones see the same arrival
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\{AsyncCancellation, Signal};
use function Async\{await, signal, suspend};

$first = signal(Signal::SIGUSR1);
$second = signal(Signal::SIGUSR1);
$cancelled = signal(Signal::SIGUSR1);
$other = signal(Signal::SIGUSR2)->ignore();
var_dump($first === $second);
$cancelled->cancel();
posix_kill(getmypid(), SIGUSR1);
await($second);
var_dump($first->isCompleted(), $other->isCompleted());
await($first);
try {
    await($cancelled);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(false)
bool(true)
bool(false)
Future has been cancelled
