--TEST--
A wait inside a Fiber suspends the coroutine around it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, await_all_or_fail, delay, spawn};

$fiber = new Fiber(function () {
    Fiber::suspend('started');
    return await_all_or_fail([spawn(function () { delay(1); return 'a'; }), spawn(fn() => 'b')]);
});
echo $fiber->start(), "\n";
await(spawn(function () use ($fiber) {
    $fiber->resume();
}));
echo json_encode($fiber->getReturn()), "\n";
?>
--EXPECT--
started
["a","b"]
