--TEST--
A failure of a coroutine whose handle is held waits for the holder
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{await, delay};

$scope = new Scope();
$held = $scope->spawn(fn() => throw new Exception('seen late'));
delay(1);
var_dump($scope->isCancelled());
try {
    await($held);
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
unset($held, $e);
var_dump($scope->isCancelled());
?>
--EXPECT--
bool(false)
seen late
bool(false)
