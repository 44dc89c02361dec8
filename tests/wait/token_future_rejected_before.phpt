--TEST--
The error of a token rejected before the call is the previous, and nothing is left unhandled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\await;

try {
    await(new Future(new FutureState), Future::failed(new LogicException('why')));
} catch (OperationCanceledException $e) {
    echo $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
why
