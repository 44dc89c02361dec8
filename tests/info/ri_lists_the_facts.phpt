--TEST--
php --ri says what is enabled and how it was built
--EXTENSIONS--
true_async
--FILE--
<?php
passthru(getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . ' --ri true_async');
?>
--EXPECTF--
true_async

true_async support => enabled
Version => %d.%d.%s
libuv => %d.%d.%d (built with %d.%d.%d)
Switch => %s
Guard pages => %s
Interposed => %s%A
Directive => Local Value => Master Value
async.debug_deadlock => %d => %d
async.stack_size => %s => %s
