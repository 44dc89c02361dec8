--TEST--
Coroutines wake in the order of their deadlines, whatever the order of the calls
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

foreach ([40, 5, 60, 20] as $ms) {
    spawn(function () use ($ms) {
        delay($ms);
        echo "$ms\n";
    });
}
?>
--EXPECT--
5
20
40
60
