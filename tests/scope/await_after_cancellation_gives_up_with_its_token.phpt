--TEST--
The token of awaitAfterCancellation() ends the wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{OperationCanceledException, Scope};
use function Async\{delay, timeout};

$scope = (new Scope())->allowZombies();
$scope->spawn(fn() => delay(100));
delay(1);
$scope->dispose();
try {
    $scope->awaitAfterCancellation(null, timeout(1));
} catch (OperationCanceledException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Operation has been cancelled
