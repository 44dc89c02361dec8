--TEST--
Hot recursion and hot generators that suspend
--EXTENSIONS--
opcache
true_async
--INI--
opcache.enable_cli=1
opcache.jit_buffer_size=64M
opcache.jit=tracing
opcache.jit_hot_loop=4
opcache.jit_hot_func=4
opcache.jit_hot_return=4
opcache.jit_hot_side_exit=2
--FILE--
<?php
use function Async\{spawn, await, suspend};

function fibonacci(int $n): int
{
    if ($n === 5) {
        suspend();
    }
    return $n < 2 ? $n : fibonacci($n - 1) + fibonacci($n - 2);
}
function numbers(int $count)
{
    for ($i = 0; $i < $count; $i++) {
        if ($i % 4 === 0) {
            suspend();
        }
        yield $i => $i * 2;
    }
}
function total()
{
    $sum = fibonacci(15);
    foreach (numbers(500) as $key => $value) {
        $sum += $value - $key;
    }
    return $sum;
}
$all = array_map(fn() => spawn(total(...)), range(1, 5));
foreach ($all as $coroutine) {
    var_dump(await($coroutine));
}
?>
--EXPECT--
int(125360)
int(125360)
int(125360)
int(125360)
int(125360)
