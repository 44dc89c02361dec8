--TEST--
A derived future may be what ends another wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, spawn, delay};

$state = new FutureState;
$token = (new Future($state))->map(fn() => throw new LogicException('time is up'));
spawn(function () use ($state) {
    delay(1);
    $state->complete(null);
});
try {
    await(new Future(new FutureState), $token);
} catch (OperationCanceledException $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
Operation has been cancelled <- time is up
