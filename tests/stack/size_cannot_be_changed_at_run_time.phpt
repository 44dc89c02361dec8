--TEST--
async.stack_size is fixed for the process
--EXTENSIONS--
true_async
--FILE--
<?php
var_dump(ini_set('async.stack_size', '1M'));
?>
--EXPECT--
bool(false)
