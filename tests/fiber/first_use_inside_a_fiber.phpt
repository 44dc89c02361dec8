--TEST--
The first use of a coroutine may be inside a Fiber
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$fiber = new Fiber(function () {
    echo await(spawn(function () {
        suspend();
        return "awaited\n";
    }));
    Fiber::suspend();
    suspend();
    return "returned\n";
});
$fiber->start();
$fiber->resume();
echo $fiber->getReturn();
?>
--EXPECT--
awaited
returned
