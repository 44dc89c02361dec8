--TEST--
awaitCompletion() of a scope that is or gets cancelled throws
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{delay, spawn, timeout};

$scope = new Scope();
$scope->spawn(function () {
    delay(1000);
});
spawn(function () use ($scope) {
    delay(1);
    $scope->cancel();
});
foreach ([1, 2] as $time) {
    try {
        $scope->awaitCompletion(timeout(1000));
    } catch (AsyncCancellation $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Async\AsyncCancellation: The scope has been cancelled
Async\AsyncCancellation: The scope has been cancelled
