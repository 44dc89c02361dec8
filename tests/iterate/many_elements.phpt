--TEST--
Thousands of elements, some of whose calls wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, suspend};

foreach ([range(1, 5000), (function () { yield from range(1, 5000); })()] as $elements) {
    foreach ([100] as $limit) {
        $sum = $active = $most = 0;
        iterate($elements, function ($value) use (&$sum, &$active, &$most) {
            $most = max($most, ++$active);
            if ($value % 3 === 0) {
                suspend();
            } elseif ($value % 50 === 1) {
                delay(1);
            }
            $sum += $value;
            $active--;
        }, $limit);
        echo $sum, ' ', $most <= $limit ? 'within the limit' : $most, "\n";
    }
}
$active = $most = 0;
iterate(range(1, 3000), function () use (&$active, &$most) {
    $most = max($most, ++$active);
    delay(20);
    $active--;
});
echo $most > 1 ? "together\n" : "one by one\n";
?>
--EXPECT--
12502500 within the limit
12502500 within the limit
together
