--TEST--
A failure of a finally callback of the scope goes to its handler
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Coroutine, Scope};
use function Async\delay;

$scope = new Scope();
$scope->setExceptionHandler(function (Scope $given, Coroutine $coroutine, Throwable $e) use ($scope) {
    var_dump($given === $scope, $e->getMessage());
});
$scope->finally(fn() => throw new Exception('in finally'));
$scope->cancel();
delay(1);
?>
--EXPECT--
bool(true)
string(10) "in finally"
