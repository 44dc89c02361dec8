--TEST--
Exceptions and type changes in hot code that suspends
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

function step($value)
{
    if ($value === 'throw') {
        suspend();
        throw new LogicException('thrown');
    }
    return $value + 1;
}
function loop(array $values)
{
    $sum = 0;
    $caught = 0;
    foreach ($values as $i => $value) {
        try {
            $sum += step($value);
            if ($i % 3 === 0) {
                suspend();
            }
        } catch (LogicException) {
            $caught++;
            suspend();
        } finally {
            $sum += 1;
        }
    }
    return "$sum $caught";
}
$values = [];
for ($i = 0; $i < 1000; $i++) {
    $values[] = $i % 50 === 49 ? 'throw' : ($i % 11 === 0 ? $i + 0.5 : $i);
}
$expected = loop($values);
$all = array_map(fn() => spawn(loop(...), $values), range(1, 4));
foreach ($all as $coroutine) {
    var_dump(await($coroutine) === $expected);
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
