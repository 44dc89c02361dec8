--TEST--
M21: an error of a future that nobody saw
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$state = new FutureState;
$future = new Future($state);
$state->error(new LogicException('text of the error'));
unset($state, $future);
?>
--EXPECTF--
Warning: Unhandled exception in Future: text of the error; use catch() or ignore() to handle. Created at %sunhandled_exception_in_future.php:4, completed at %sunhandled_exception_in_future.php:6 in %s on line 7
