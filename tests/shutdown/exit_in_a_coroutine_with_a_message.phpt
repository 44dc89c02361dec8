--TEST--
The message of exit() in a coroutine is printed, the status is 0
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php('Async\spawn(fn() => exit("message\n")); Async\delay(60000); echo "never\n";');
?>
--EXPECT--
message

exit status 0
