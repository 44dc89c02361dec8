--TEST--
A scope cannot be cloned, serialized or extended with properties
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;

$scope = new Scope();
foreach ([fn() => clone $scope, fn() => serialize($scope), fn() => $scope->x = 1, fn() => $scope->__construct()] as $wrong) {
    try {
        $wrong();
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Async\Scope
Exception: Serialization of 'Async\Scope' is not allowed
Error: Cannot create dynamic property Async\Scope::$x
Error: Cannot construct a Scope twice
