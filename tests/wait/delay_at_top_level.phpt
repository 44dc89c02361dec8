--TEST--
delay() at top level lets coroutines run meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(fn() => print("coroutine\n"));
delay(5);
echo "main\n";
?>
--EXPECT--
coroutine
main
