--TEST--
A cancellation that leaves main makes no failure of the process
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php('Async\spawn(fn() => print("other")); throw new Async\AsyncCancellation("of main");');
?>
--EXPECT--
other
exit status 0
