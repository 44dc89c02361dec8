--TEST--
An uncaught exception ends the process with status 255
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php('Async\spawn(fn() => throw new LogicException("failed")); Async\delay(60000);');
?>
--EXPECTF--
Fatal error: Uncaught LogicException: failed in %s
%A
exit status 255
