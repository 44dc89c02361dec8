--TEST--
A future sees one arrival; the next one needs a call of its own
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
use Async\Signal;
use function Async\{await, delay, signal, spawn};

spawn(function () {
    for ($i = 0; $i < 3; $i++) {
        $next = signal(Signal::SIGUSR1);
        echo "ready\n";
        await($next);
        echo "arrived\n";
    }
});
for ($i = 0; $i < 3; $i++) {
    delay(1);
    posix_kill(getmypid(), SIGUSR1);
}
?>
--EXPECT--
ready
arrived
ready
arrived
ready
arrived
