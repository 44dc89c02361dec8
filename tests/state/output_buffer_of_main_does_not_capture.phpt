--TEST--
A buffer opened by main does not capture what coroutines print
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

spawn(function () {
    echo "coroutine\n";
});
ob_start();
echo "main\n";
until_all_parked();
$text = ob_get_clean();
echo "captured: ", $text;
?>
--EXPECT--
coroutine
captured: main
