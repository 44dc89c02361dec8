--TEST--
Coroutines start in the order in which they were spawned
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

foreach (range(1, 5) as $number) {
    spawn(fn() => print("$number\n"));
}
?>
--EXPECT--
1
2
3
4
5
