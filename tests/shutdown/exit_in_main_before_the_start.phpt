--TEST--
exit() without coroutines is as ever
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php('register_shutdown_function(fn() => print(" shutdown")); exit("message");');
run_php('exit(7);');
?>
--EXPECT--
message shutdown
exit status 0

exit status 7
