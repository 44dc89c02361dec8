--TEST--
Frames of PHP code survive waits at any depth
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function sum(int $n)
{
    if ($n === 0) {
        return 0;
    }
    if ($n % 100 === 0) {
        suspend();
    }
    $local = $n;
    return sum($n - 1) + $local;
}
$a = spawn(sum(...), 10000);
$b = spawn(sum(...), 5000);
echo await($a), ' ', await($b), "\n";
?>
--EXPECT--
50005000 12502500
