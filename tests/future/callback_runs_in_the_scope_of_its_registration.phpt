--TEST--
A callback runs in the scope of the coroutine that registered it, not in that of whoever settles the source
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, Scope};
use function Async\{current_context, spawn, await, timeout};

$state = new FutureState;
$scope = new Scope;
$derived = null;
$scope->spawn(function () use ($state, &$derived) {
    current_context()->set('where', 'scope');
    $derived = (new Future($state))->map(fn() => current_context()->find('where') . ' ' . current_context()->find('main'));
});
$scope->awaitCompletion(timeout(1000));
current_context()->set('main', 'main');
$state->complete(null);
var_dump($scope->isFinished());
var_dump($derived->await());
var_dump((new Future($state))->map(fn() => current_context()->find('main'))->await());
?>
--EXPECT--
bool(false)
string(6) "scope "
string(4) "main"
