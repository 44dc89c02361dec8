--TEST--
A callback of usort() may sort by itself while others do so too
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function sorted(array $lists)
{
    usort($lists, function ($a, $b) {
        usort($a, fn($x, $y) => suspend() ?? $x <=> $y);
        usort($b, fn($x, $y) => suspend() ?? $x <=> $y);
        return $a[0] <=> $b[0];
    });
    return json_encode($lists);
}
$a = spawn(sorted(...), [[5, 3], [4, 1], [9, 2]]);
$b = spawn(sorted(...), [[15, 13], [14, 11], [19, 12]]);
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
[[4,1],[9,2],[5,3]]
[[14,11],[19,12],[15,13]]
