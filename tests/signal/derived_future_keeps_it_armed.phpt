--TEST--
A derived future keeps the signal armed; to await it keeps the process alive and is no deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;
use function Async\{signal, spawn};

$name = signal(Signal::SIGUSR1)->map(fn(Signal $signal) => $signal->name)->finally(fn() => print("arrived\n"));
gc_collect_cycles();
spawn(function () use ($name) {
    echo $name->await(), "\n";
});
unset($name);
proc_close(proc_open(['sh', '-c', '(sleep 0.1; kill -USR1 ' . getmypid() . ') < /dev/null > /dev/null 2>&1 &'], [], $pipes));
echo "end of main\n";
?>
--EXPECT--
end of main
arrived
SIGUSR1
