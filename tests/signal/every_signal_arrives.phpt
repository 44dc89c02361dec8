--TEST--
Each signal that can be handled arrives, also those that faults raise, when somebody sends them
--EXTENSIONS--
true_async
posix
pcntl
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip numbers of Linux');
if (getenv('SKIP_ASAN') || getenv('ASAN_OPTIONS')) die('skip ASan handles some of them');
?>
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

foreach (Signal::cases() as $case) {
    if (!in_array($case, [Signal::SIGKILL, Signal::SIGBREAK, Signal::SIGABRT2])) {
        $future = signal($case);
        posix_kill(getmypid(), $case->value);
        echo await($future)->name, ' ';
    }
}
?>
--EXPECT--
SIGHUP SIGINT SIGQUIT SIGILL SIGABRT SIGFPE SIGUSR1 SIGSEGV SIGUSR2 SIGTERM SIGWINCH 
