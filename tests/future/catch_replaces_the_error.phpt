--TEST--
catch() gives a future of what the callback makes of the error, a cancellation included
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};

$show = fn(Throwable $e) => get_class($e) . ': ' . $e->getMessage();
echo Future::failed(new LogicException('wrong'))->catch($show)->await(), "\n";
echo Future::failed(new TypeError('also errors'))->catch($show)->await(), "\n";
echo Future::failed(new AsyncCancellation('enough'))->catch($show)->await(), "\n";
$future = new Future(new FutureState);
$derived = $future->catch($show);
$future->cancel();
echo $derived->await(), "\n";
var_dump(Future::failed(new Exception)->catch(function () {})->await());
?>
--EXPECT--
LogicException: wrong
TypeError: also errors
Async\AsyncCancellation: enough
Async\AsyncCancellation: Future has been cancelled
NULL
