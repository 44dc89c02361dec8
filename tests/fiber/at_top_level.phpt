--TEST--
A Fiber of main may wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(fn() => print("coroutine\n"));
$fiber = new Fiber(function () {
    delay(1);
    echo "fiber\n";
    Fiber::suspend();
    delay(1);
    echo "fiber again\n";
});
$fiber->start();
echo "main\n";
$fiber->resume();
?>
--EXPECT--
coroutine
fiber
main
fiber again
