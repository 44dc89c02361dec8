--TEST--
Zombies that wait for nothing that can happen are a deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

ini_set('async.debug_deadlock', '0');
$scope = (new Scope())->allowZombies();
$state = new Async\FutureState();
$scope->spawn(fn() => (new Async\Future($state))->await());
delay(1);
$scope->dispose();
?>
--EXPECT--
Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
