--TEST--
A request after one that ended with an uncaught exception is clean
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    echo count(Async\get_coroutines()), "\n";
    set_error_handler(fn() => true);
    Async\spawn(fn() => throw new LogicException('failed'));
    Async\delay(60000);
    CODE, '--repeat 2');
?>
--EXPECTF--
Executing for the first time...
0

Fatal error: Uncaught LogicException: failed in %s
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s
Finished execution, repeating...
0

Fatal error: Uncaught LogicException: failed in %s
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s

exit status 255
