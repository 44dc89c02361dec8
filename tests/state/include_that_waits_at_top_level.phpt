--TEST--
A file included by main may wait, with the global variables
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

$event = spawn(fn() => print("coroutine\n"));
$value = 'main';
echo include __DIR__ . '/waits_for_event.inc', ' ', $value, "\n";
?>
--EXPECT--
coroutine
returned main main!
