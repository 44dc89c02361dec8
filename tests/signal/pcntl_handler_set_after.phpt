--TEST--
A handler that pcntl_signal() sets while a coroutine waits is called too, and alone afterwards
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

$future = signal(Signal::SIGTERM);
pcntl_signal(SIGTERM, fn(int $number) => print("handler $number\n"));
posix_kill(getmypid(), SIGTERM);
echo await($future)->name, "\n";
pcntl_signal_dispatch();
posix_kill(getmypid(), SIGTERM);
pcntl_signal_dispatch();
?>
--EXPECT--
SIGTERM
handler 15
handler 15
