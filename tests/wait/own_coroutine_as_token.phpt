--TEST--
A coroutine that is its own token cannot trip it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn, current_coroutine};

$source = spawn(fn() => 'value');
echo await(spawn(fn() => await($source, current_coroutine()))), "\n";
?>
--EXPECT--
value
