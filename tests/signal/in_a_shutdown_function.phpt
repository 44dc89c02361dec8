--TEST--
Signals can be awaited in shutdown functions and destructors
--EXTENSIONS--
true_async
posix
pcntl
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip numbers of Linux');
?>
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

function once(Signal $signal): string
{
    $future = signal($signal);
    posix_kill(getmypid(), $signal->value);
    return await($future)->name . "\n";
}
class Last
{
    public function __destruct()
    {
        echo once(Signal::SIGUSR2);
    }
}
$last = new Last;
register_shutdown_function(fn() => print(once(Signal::SIGUSR1)));
?>
--EXPECT--
SIGUSR1
SIGUSR2
