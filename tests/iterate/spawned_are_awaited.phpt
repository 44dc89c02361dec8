--TEST--
Without $cancelPending what the callbacks spawned is awaited
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, spawn, suspend};

$ended = [];
iterate([1, 2, 3], function ($value) use (&$ended) {
    spawn(function () use ($value, &$ended) {
        delay($value);
        spawn(function () use ($value, &$ended) {
            suspend();
            $ended[] = $value;
        });
    });
}, cancelPending: false);
sort($ended);
echo implode(',', $ended), "\n";
?>
--EXPECT--
1,2,3
