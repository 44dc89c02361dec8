--TEST--
A wait for something that only the outside can settle is no deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;
use function Async\{await_all, await_any_or_fail, delay, signal, spawn};

$children = [];
echo await_any_or_fail([signal(Signal::SIGUSR1), signal(Signal::SIGUSR2), spawn(function () {
    exec('kill -USR1 ' . getmypid());
    delay(10000);
})])->name, "\n";
exec('(sleep 0.05; kill -USR1 ' . getmypid() . ') > /dev/null 2>&1 &');
echo await_all([signal(Signal::SIGUSR1)])[0][0]->name, "\n";
exec('(sleep 0.05; kill -USR1 ' . getmypid() . ') > /dev/null 2>&1 &');
echo await_all(new ArrayIterator([signal(Signal::SIGUSR1)]))[0][0]->name, "\n";
exit;
?>
--EXPECT--
SIGUSR1
SIGUSR1
SIGUSR1
