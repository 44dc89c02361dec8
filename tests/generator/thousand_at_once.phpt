--TEST--
A thousand coroutines advance generators of their own at the same time
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function numbers(int $start)
{
    for ($i = 0; $i < 5; $i++) {
        suspend();
        yield $start + $i;
    }
}
$all = [];
for ($i = 0; $i < 1000; $i++) {
    $all[] = spawn(fn() => array_sum(iterator_to_array(numbers($i))));
}
echo array_sum(array_map(fn($coroutine) => await($coroutine), $all)), "\n";
?>
--EXPECT--
2507500
