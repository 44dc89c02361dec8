--TEST--
A thousand frames of C and PHP code, with waits on the way, fit on the stack of a coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function nest(int $depth)
{
    if ($depth === 0) {
        return 0;
    }
    if ($depth % 10 === 0) {
        suspend();
    }
    return 1 + nest($depth - 1);
}
function nest_in_c(int $depth)
{
    suspend();
    return $depth === 0 ? 0 : array_map(fn($x) => 1 + nest_in_c($x), [$depth - 1])[0];
}
$a = spawn(nest(...), 1000);
$b = spawn(nest_in_c(...), 100);
echo await($a), ' ', await($b), "\n";
?>
--EXPECT--
1000 100
