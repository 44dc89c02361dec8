--TEST--
A buffer opened by main does not capture what coroutines print
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

spawn(function () {
    echo "coroutine\n";
});
ob_start();
echo "main\n";
suspend();
$text = ob_get_clean();
echo "captured: ", $text;
?>
--EXPECT--
coroutine
captured: main
