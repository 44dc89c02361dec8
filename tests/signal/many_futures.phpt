--TEST--
Thousands of futures see one arrival, and each may leave
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

$futures = [];
for ($i = 0; $i < 3000; $i++) {
    $futures[] = signal(Signal::SIGUSR1, $i % 3 ? null : Async\timeout(600000))->ignore();
}
for ($i = 0; $i < 3000; $i += 2) {
    $futures[$i]->cancel();
}
posix_kill(getmypid(), SIGUSR1);
await($futures[2999]);
echo count(array_filter($futures, fn($future) => $future->isCompleted() && !$future->isCancelled())), "\n";
?>
--EXPECT--
1500
