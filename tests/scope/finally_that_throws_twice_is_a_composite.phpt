--TEST--
Several failures of finally callbacks come as one CompositeException
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Coroutine, Scope};
use function Async\delay;

$scope = new Scope();
$scope->setExceptionHandler(function (Scope $given, Coroutine $coroutine, Throwable $e) {
    echo get_class($e), ': ', implode(', ', array_map(fn($e) => $e->getMessage(), $e->getExceptions())), "\n";
});
$scope->finally(fn() => throw new Exception('one'));
$scope->finally(fn() => print("runs all the same\n"));
$scope->finally(fn() => throw new Exception('two'));
$scope->cancel();
delay(1);
?>
--EXPECT--
runs all the same
Async\CompositeException: one, two
