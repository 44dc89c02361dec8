--TEST--
Failures of child scopes go to the handler for those, else to the plain one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\timeout;

require __DIR__ . '/../_lib/parked.inc';

$scope = new Scope();
$below = Scope::inherit($scope);
$scope->setExceptionHandler(fn(Scope $s, $c, $e) => print('plain: ' . $e->getMessage() . "\n"));
$scope->setChildScopeExceptionHandler(
    fn(Scope $s, $c, $e) => print('child: ' . $e->getMessage() . ', ' . var_export($s === $below, true) . "\n"));
$scope->spawn(fn() => throw new Exception('own'));
until_all_parked();
$below->spawn(fn() => throw new Exception('below'));
$scope->awaitCompletion(timeout(1000));
var_dump($below->isCancelled(), $scope->isCancelled());
?>
--EXPECT--
plain: own
child: below, true
bool(true)
bool(false)
