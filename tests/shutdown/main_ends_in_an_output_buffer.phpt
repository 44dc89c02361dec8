--TEST--
The buffers of main are flushed at the end of the request, after the output of coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
Async\spawn(fn() => print("coroutine\n"));
ob_start(fn($text) => "[" . trim($text) . "]\n");
echo "main\n";
?>
--EXPECT--
coroutine
[main]
