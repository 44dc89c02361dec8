--TEST--
Deadlock reports are on by default
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php('var_dump(ini_get("async.debug_deadlock"));');
?>
--EXPECT--
string(1) "1"

exit status 0
