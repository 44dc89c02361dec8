--TEST--
Asynchronous handlers run while everybody waits, and beside a signal that is awaited
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, delay, signal, spawn};

pcntl_async_signals(true);
pcntl_signal(SIGUSR1, fn() => print("handler\n"));
spawn(function () {
    delay(2);
    posix_kill(getmypid(), SIGUSR1);
});
echo await(signal(Signal::SIGUSR1))->name, "\n";
spawn(function () {
    delay(2);
    posix_kill(getmypid(), SIGUSR1);
});
delay(20);
echo "end\n";
?>
--EXPECT--
handler
SIGUSR1
handler
end
