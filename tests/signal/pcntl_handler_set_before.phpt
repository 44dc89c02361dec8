--TEST--
A handler that pcntl_signal() set before is called too, and alone afterwards
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

pcntl_signal(SIGUSR1, function (int $number, array $info) {
    echo "handler $number from ", $info['pid'] === getmypid() ? 'us' : 'others', "\n";
});
$future = signal(Signal::SIGUSR1);
posix_kill(getmypid(), SIGUSR1);
echo await($future)->name, "\n";
pcntl_signal_dispatch();
posix_kill(getmypid(), SIGUSR1);
pcntl_signal_dispatch();
?>
--EXPECT--
SIGUSR1
handler 10 from us
handler 10 from us
