--TEST--
Also a cancellation with which a token was rejected is the previous
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, OperationCanceledException};
use function Async\{await, spawn};

$state = new FutureState;
$token = new Future($state);
$reason = new AsyncCancellation('why');
spawn(fn() => $state->error($reason));
try {
    await(new Future(new FutureState), $token);
} catch (OperationCanceledException $e) {
    var_dump(get_class($e), $e->getPrevious() === $reason);
}
?>
--EXPECT--
string(32) "Async\OperationCanceledException"
bool(true)
