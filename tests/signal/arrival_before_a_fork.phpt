--TEST--
A signal that came before a fork is seen by the parent alone
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{delay, signal};

$future = signal(Signal::SIGUSR1)->ignore();
posix_kill(getmypid(), SIGUSR1);
$child = pcntl_fork();
delay(5);
if (!$child) {
    exit($future->isCompleted() ? 1 : 2);
}
pcntl_waitpid($child, $status);
var_dump($future->isCompleted(), pcntl_wexitstatus($status));
?>
--EXPECT--
bool(true)
int(2)
