--TEST--
delay() lasts at least its time
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\delay;

foreach ([1, 5, 20] as $ms) {
    $start = hrtime(true);
    delay($ms);
    var_dump(hrtime(true) - $start >= $ms * 1000000);
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
