--TEST--
Also with a handler of set_exception_handler() the status is 255
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php('set_exception_handler(fn($e) => print("handled")); Async\spawn(fn() => throw new LogicException("failed"));');
?>
--EXPECT--
handled
exit status 255
