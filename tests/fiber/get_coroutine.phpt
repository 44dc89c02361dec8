--TEST--
Fiber::getCoroutine() gives the surrounding coroutine, null outside
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

$fiber = new Fiber(function () {
    Fiber::suspend();
});
var_dump($fiber->getCoroutine());
await(spawn(function () {
    $fiber = new Fiber(function () use (&$fiber) {
        var_dump($fiber->getCoroutine() === current_coroutine());
    });
    $fiber->start();
}));
?>
--EXPECT--
NULL
bool(true)
