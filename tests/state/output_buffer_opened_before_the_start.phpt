--TEST--
A buffer that main opened before the first coroutine captures main only
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

ob_start();
echo "main 1\n";
Async\spawn(fn() => print("coroutine\n"));
until_all_parked();
echo "main 2\n";
$text = ob_get_clean();
echo "captured:\n", $text;
?>
--EXPECT--
coroutine
captured:
main 1
main 2
