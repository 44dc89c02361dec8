--TEST--
A file included by main may wait, with the global variables
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

spawn(fn() => print("coroutine\n"));
$value = 'main';
echo include __DIR__ . '/waits.inc', ' ', $value, "\n";
?>
--EXPECT--
coroutine
returned main main!
