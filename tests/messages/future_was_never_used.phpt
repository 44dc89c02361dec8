--TEST--
M20: a future nobody ever used
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$future = new Future(new FutureState);
unset($future);
$future = Future::completed(1);
unset($future);
?>
--EXPECTF--
Warning: Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at %sfuture_was_never_used.php:4 in %s on line 5

Warning: Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at %sfuture_was_never_used.php:6 in %s on line 7
