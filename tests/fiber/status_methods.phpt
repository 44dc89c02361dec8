--TEST--
The status methods of a Fiber inside a coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(function () {
    $show = fn(Fiber $fiber) => print(implode(' ', array_map('intval', [
        $fiber->isStarted(), $fiber->isSuspended(), $fiber->isRunning(), $fiber->isTerminated()])) . "\n");
    $fiber = new Fiber(function () use ($show) {
        $show(Fiber::getCurrent());
        Fiber::suspend();
    });
    $show($fiber);
    $fiber->start();
    $show($fiber);
    $fiber->resume();
    $show($fiber);
    var_dump(Fiber::getCurrent());
}));
?>
--EXPECT--
0 0 0 0
1 0 1 0
1 1 0 0
1 0 0 1
NULL
