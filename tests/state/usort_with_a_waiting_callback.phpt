--TEST--
usort() sorts right although the callbacks of two coroutines wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function sorted(array $values, int $sign)
{
    usort($values, function ($a, $b) use ($sign) {
        suspend();
        return $sign * ($a <=> $b);
    });
    return implode(' ', $values);
}
$a = spawn(sorted(...), [3, 1, 2, 5, 4], 1);
$b = spawn(sorted(...), [30, 10, 20, 50, 40], -1);
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
1 2 3 4 5
50 40 30 20 10
