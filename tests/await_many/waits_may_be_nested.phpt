--TEST--
A trigger may itself be a coroutine that waits for several
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all_or_fail, delay, spawn};

function sum(int $depth): int
{
    if ($depth === 0) {
        delay(1);
        return 1;
    }
    return array_sum(await_all_or_fail([spawn(sum(...), $depth - 1), spawn(sum(...), $depth - 1)]));
}
echo sum(7), "\n";
?>
--EXPECT--
128
