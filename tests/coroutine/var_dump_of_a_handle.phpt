--TEST--
A handle shows nothing of its inside
--EXTENSIONS--
true_async
--FILE--
<?php
$coroutine = Async\spawn(fn() => 1);
echo preg_replace('/#\d+/', '#', print_r($coroutine, true)), json_encode((array) $coroutine), "\n";
?>
--EXPECT--
Async\Coroutine Object
(
)
[]
