--TEST--
A thousand coroutines in delay(1) at once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, await};

$all = [];
for ($i = 0; $i < 1000; $i++) {
    $all[] = spawn(function () use ($i) {
        delay(1);
        return $i;
    });
}
echo array_sum(array_map(fn($coroutine) => await($coroutine), $all)), "\n";
?>
--EXPECT--
499500
