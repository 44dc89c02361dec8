--TEST--
awaitAfterCancellation() gives the failures of dying members to its handler
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$scope = new Scope();
foreach (['one', 'two'] as $name) {
    $scope->spawn(function () use ($name) {
        try {
            delay(1000);
        } finally {
            delay(1);
            throw new RuntimeException($name);
        }
    });
}
delay(1);
$scope->cancel();
$scope->awaitAfterCancellation(function (Throwable $e, Scope $given) use ($scope) {
    delay(1);
    var_dump($e->getMessage(), get_class($e->getPrevious()), $given === $scope);
});
var_dump($scope->isFinished(), $scope->isClosed());
?>
--EXPECT--
string(3) "one"
string(23) "Async\AsyncCancellation"
bool(true)
string(3) "two"
string(23) "Async\AsyncCancellation"
bool(true)
bool(true)
bool(true)
