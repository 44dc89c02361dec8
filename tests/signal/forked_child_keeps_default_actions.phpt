--TEST--
In a forked child a signal that nobody asked for keeps its default action
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

$future = signal(Signal::SIGUSR1)->ignore();
posix_kill(getmypid(), SIGUSR1);
await($future);
$child = pcntl_fork();
if (!$child) {
    posix_kill(getmypid(), SIGUSR1);
    sleep(10);
    exit(1);
}
pcntl_waitpid($child, $status);
var_dump(pcntl_wifsignaled($status), pcntl_wtermsig($status) === SIGUSR1);
?>
--EXPECT--
bool(true)
bool(true)
