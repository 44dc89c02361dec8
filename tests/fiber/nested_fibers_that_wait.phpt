--TEST--
Fibers nest, and the innermost may wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function nest(int $depth)
{
    if ($depth === 0) {
        suspend();
        return 'innermost';
    }
    $fiber = new Fiber(nest(...));
    $fiber->start($depth - 1);
    return $fiber->getReturn();
}
$a = spawn(nest(...), 10);
$b = spawn(nest(...), 5);
echo await($a), ' ', await($b), "\n";
?>
--EXPECT--
innermost innermost
