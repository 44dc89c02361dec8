--TEST--
A token that completes with a value leaves no previous
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, spawn};

$state = new FutureState;
$token = new Future($state);
spawn(fn() => $state->complete('ignored'));
try {
    await(new Future(new FutureState), $token);
} catch (OperationCanceledException $e) {
    echo $e->getMessage(), ' ';
    var_dump($e->getPrevious());
}
?>
--EXPECT--
Operation has been cancelled NULL
