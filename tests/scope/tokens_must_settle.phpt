--TEST--
A token of a scope's waits has to be a Completable
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;

$scope = new Scope();
try {
    $scope->awaitCompletion(1);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    $scope->awaitCompletion();
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\Scope::awaitCompletion(): Argument #1 ($cancellation) must be of type Async\Awaitable, int given
Async\Scope::awaitCompletion() expects exactly 1 argument, 0 given
