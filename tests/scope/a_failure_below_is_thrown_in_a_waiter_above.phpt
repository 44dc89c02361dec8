--TEST--
A failure in a scope below reaches the flow that waits for the scope above
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\timeout;

$scope = new Scope();
$below = Scope::inherit($scope);
$below->spawn(function () {
    throw new RuntimeException('from below');
});
try {
    $scope->awaitCompletion(timeout(1000));
} catch (RuntimeException $e) {
    echo $e->getMessage(), "\n";
}
var_dump($below->isCancelled(), $scope->isCancelled());
?>
--EXPECT--
from below
bool(true)
bool(true)
