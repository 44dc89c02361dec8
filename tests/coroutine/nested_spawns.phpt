--TEST--
Coroutines can spawn coroutines to any depth
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

function nest(int $depth)
{
    echo $depth, ' ';
    if ($depth < 20) {
        spawn(nest(...), $depth + 1);
    }
}
spawn(nest(...), 1);
?>
--EXPECT--
1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
