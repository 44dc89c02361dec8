--TEST--
Callbacks may iterate themselves
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, suspend};

$sum = $active = $most = 0;
iterate([1, 2, 3], function ($a) use (&$sum, &$active, &$most) {
    iterate([10, 20], function ($b) use ($a, &$sum, &$active, &$most) {
        $most = max($most, ++$active);
        suspend();
        iterate([100], function ($c) use ($a, $b, &$sum) {
            delay(1);
            $sum += $a + $b + $c;
        });
        $active--;
    });
}, 2);
echo $sum, "\n";
var_dump($most > 1 && $most <= 4);
try {
    iterate([1], fn() => iterate([1], fn() => iterate([1], fn() => throw new LogicException('from below'))));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
702
bool(true)
from below
