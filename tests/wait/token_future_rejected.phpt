--TEST--
The error of a rejected token is the previous
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, spawn};

$state = new FutureState;
$token = new Future($state);
$error = new LogicException('why');
spawn(fn() => $state->error($error));
try {
    await(new Future(new FutureState), $token);
} catch (OperationCanceledException $e) {
    var_dump($e->getPrevious() === $error);
}
?>
--EXPECT--
bool(true)
