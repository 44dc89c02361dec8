--TEST--
iterate() returns when the last call has ended, however slow it is
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, suspend};

foreach ([[1, 2, 3], new ArrayIterator([1, 2, 3])] as $elements) {
    foreach ([0, 2, 3] as $limit) {
        $ended = 0;
        iterate($elements, function ($value) use (&$ended) {
            if ($value === 3) {
                delay(3);
            } elseif ($value === 2) {
                suspend();
            }
            $ended++;
        }, $limit);
        echo $ended, "\n";
    }
}
?>
--EXPECT--
3
3
3
3
3
3
