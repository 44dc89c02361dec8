--TEST--
Code compiled function by function that suspends in callbacks of internal functions
--EXTENSIONS--
opcache
true_async
--INI--
opcache.enable_cli=1
opcache.jit_buffer_size=64M
opcache.jit=function
--FILE--
<?php
use function Async\{spawn, await, suspend};

function sorted(array $values)
{
    usort($values, function (int $a, int $b) {
        suspend();
        return $a <=> $b;
    });
    return implode(' ', array_map(function ($value) {
        suspend();
        return $value * 2;
    }, $values));
}
$a = spawn(sorted(...), [3, 1, 2]);
$b = spawn(sorted(...), [30, 10, 20]);
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
2 4 6
20 40 60
