--TEST--
Among themselves coroutines of high priority run in reverse order
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

foreach (['a', 'b', 'c'] as $name) {
    spawn(fn() => print("$name\n"))->asHiPriority();
}
?>
--EXPECT--
c
b
a
