--TEST--
Looking at the state of a future does not count as use
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

set_error_handler(function (int $level, string $message) {
    echo substr($message, 0, 21), "\n";
});
$future = Future::completed(1);
$future->isCompleted();
$future->isCancelled();
$future->getAwaitingInfo();
$future->getCreatedLocation();
unset($future);
$state = new FutureState;
$state->complete(1);
$state->isCompleted();
unset($state);
?>
--EXPECT--
Future was never used
Future was never used
