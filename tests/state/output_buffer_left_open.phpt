--TEST--
A buffer still open at the end of a coroutine is flushed
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$coroutine = spawn(function () {
    ob_start(fn($text) => strtoupper($text));
    echo "left open\n";
    suspend();
});
await($coroutine);
echo "main\n";
?>
--EXPECT--
LEFT OPEN
main
