--TEST--
exit() inside protect() ends the application
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php('Async\spawn(fn() => Async\protect(function () { Async\suspend(); exit(6); })); Async\delay(60000);');
?>
--EXPECT--

exit status 6
