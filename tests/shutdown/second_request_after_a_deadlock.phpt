--TEST--
A request after one that ended with a deadlock is clean
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    echo count(Async\get_coroutines()), "\n";
    (new Async\Future(new Async\FutureState))->await();
    CODE, '-d async.debug_deadlock=0 --repeat 2');
?>
--EXPECTF--
Executing for the first time...
0

Fatal error: Uncaught Async\DeadlockError: %s
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
Finished execution, repeating...
0

Fatal error: Uncaught Async\DeadlockError: %s
Stack trace:
#0 {main}
  thrown in [no active file] on line 0

exit status 255
