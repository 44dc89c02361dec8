--TEST--
A hundred coroutines with a Fiber each wait at the same time
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

$all = [];
for ($i = 0; $i < 100; $i++) {
    $all[] = spawn(function () use ($i) {
        $fiber = new Fiber(function () use ($i) {
            delay(1 + $i % 5);
            return Fiber::suspend($i);
        });
        $value = $fiber->start();
        delay(1);
        $fiber->resume($value);
        return $fiber->getReturn();
    });
}
echo array_sum(array_map(fn($coroutine) => await($coroutine), $all)), "\n";
?>
--EXPECT--
4950
