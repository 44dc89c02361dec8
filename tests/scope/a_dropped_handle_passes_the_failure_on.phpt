--TEST--
When the holder drops a failed coroutine without a look its scope is cancelled and the failure goes up
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$above = new Scope();
$above->setExceptionHandler(fn($s, $c, $e) => print($e->getMessage() . "\n"));
$scope = Scope::inherit($above);
$held = $scope->spawn(fn() => throw new Exception('never seen'));
delay(1);
var_dump($scope->isCancelled());
unset($held);
var_dump($scope->isCancelled());
delay(1);
?>
--EXPECT--
bool(false)
bool(true)
never seen
