--TEST--
An exception of a finally callback that nobody takes is fatal
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

$group = new TaskGroup;
$group->spawn(fn() => 1);
$group->finally(fn() => throw new LogicException('nobody'));
$group->close();
$group->awaitCompletion();
Async\delay(10_000);
echo "never\n";
?>
--EXPECTF--

Fatal error: Uncaught LogicException: nobody in %s/finally_that_throws_is_fatal.php:6
Stack trace:
#0 [internal function]: {closure%S}(Object(Async\TaskGroup))
#1 {main}
  thrown in %s/finally_that_throws_is_fatal.php on line 6
