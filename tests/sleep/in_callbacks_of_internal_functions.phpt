--TEST--
Callbacks of internal functions may sleep, several at the same time
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$sort = function (array $list) {
    usort($list, function ($a, $b) {
        usleep(1000);
        return $a <=> $b;
    });
    return implode(' ', $list);
};
$one = spawn($sort, [5, 3, 1, 4, 2]);
$two = spawn($sort, ['c', 'b', 'e', 'a', 'd']);
$three = spawn(fn() => implode(' ', array_map(function ($n) { usleep(1000); return $n * 2; }, [1, 2, 3])));
echo await($one), "\n", await($two), "\n", await($three), "\n";
?>
--EXPECT--
1 2 3 4 5
a b c d e
2 4 6
