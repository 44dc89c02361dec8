--TEST--
A member of a scope, or of one below, cannot wait for it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Scope};
use function Async\{await, timeout};

$scope = new Scope();
$below = Scope::inherit($scope);
$attempt = function () use ($scope) {
    foreach ([fn() => $scope->awaitCompletion(timeout(100)), fn() => $scope->awaitAfterCancellation()] as $wait) {
        try {
            $wait();
        } catch (AsyncException $e) {
            echo $e->getMessage(), "\n";
        }
    }
};
await($scope->spawn($attempt));
await($below->spawn($attempt));
?>
--EXPECT--
Cannot await completion of scope from a coroutine that belongs to the same scope or its children
Cannot await completion of scope from a coroutine that belongs to the same scope or its children
Cannot await completion of scope from a coroutine that belongs to the same scope or its children
Cannot await completion of scope from a coroutine that belongs to the same scope or its children
