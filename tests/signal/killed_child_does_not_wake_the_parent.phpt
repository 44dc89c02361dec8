--TEST--
A signal that hits a child right after the fork is none for the parent
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{delay, signal};

$future = signal(Signal::SIGUSR1)->ignore();
for ($i = 0; $i < 20; $i++) {
    $child = pcntl_fork();
    if (!$child) {
        posix_kill(getmypid(), SIGKILL);
    }
    posix_kill($child, SIGUSR1);
    pcntl_waitpid($child, $status);
}
delay(1);
var_dump($future->isCompleted());
?>
--EXPECT--
bool(false)
