--TEST--
A Fiber inside a coroutine may sleep; both wait together
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$coroutine = spawn(function () {
    $fiber = new Fiber(function () {
        echo "fiber sleeps\n";
        usleep(50000);
        $answer = Fiber::suspend('value');
        echo "fiber goes on, got $answer\n";
    });
    $value = $fiber->start();
    echo "started, got $value\n";
    $fiber->resume('answer');
});
spawn(function () {
    usleep(1000);
    echo "other\n";
});
await($coroutine);
?>
--EXPECT--
fiber sleeps
other
started, got value
fiber goes on, got answer
