--TEST--
A Timeout ticks whether anybody waits for it or not
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{timeout, delay};

$timeout = timeout(5);
delay(20);
var_dump($timeout->isCompleted());
?>
--EXPECT--
bool(true)
