--TEST--
A Fiber in a coroutine behaves as without coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

echo json_encode(await(spawn(function () {
    $fiber = new Fiber(function ($first) {
        $second = Fiber::suspend("got $first");
        $third = Fiber::suspend("got $second");
        return "return $third";
    });
    return [$fiber->start('a'), $fiber->resume('b'), $fiber->resume('c'), $fiber->isTerminated(), $fiber->getReturn()];
}))), "\n";
?>
--EXPECT--
["got a","got b",null,true,"return c"]
