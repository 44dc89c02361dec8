--TEST--
An awaited signal keeps the process alive, and is no deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal, spawn};

spawn(function () {
    await(signal(Signal::SIGUSR1));
    echo "arrived\n";
});
proc_close(proc_open(['sh', '-c', '(sleep 0.1; kill -USR1 ' . getmypid() . ') < /dev/null > /dev/null 2>&1 &'], [], $pipes));
echo "end of main\n";
?>
--EXPECT--
end of main
arrived
