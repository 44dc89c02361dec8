--TEST--
Cancelling a scope cancels the callbacks that run in it; one that comes due later is called all the same
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, Scope};
use function Async\{spawn, await, delay};

$state = new FutureState;
$scope = new Scope;
await($scope->spawn(function () use ($state, &$running, &$later) {
    $running = Future::completed(1)->map(function () { delay(60000); });
    $later = (new Future($state))->map(function ($v) { return "called with $v"; });
}));
delay(1);
$scope->cancel(new AsyncCancellation('scope is over'));
try {
    $running->await();
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
$state->complete('value');
echo $later->await(), "\n";
?>
--EXPECT--
scope is over
called with value
