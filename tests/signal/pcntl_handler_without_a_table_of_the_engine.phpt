--TEST--
Handlers of signals that the engine does not manage itself are shared as well
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

$before = signal(Signal::SIGWINCH);
pcntl_signal(SIGWINCH, fn(int $number) => print("handler $number\n"));
$after = signal(Signal::SIGWINCH);
posix_kill(getmypid(), SIGWINCH);
echo await($before)->name, ' ', await($after)->name, "\n";
pcntl_signal_dispatch();
pcntl_signal(SIGWINCH, SIG_DFL);
posix_kill(getmypid(), SIGWINCH);
pcntl_signal_dispatch();
echo "default\n";
?>
--EXPECT--
SIGWINCH SIGWINCH
handler 28
default
