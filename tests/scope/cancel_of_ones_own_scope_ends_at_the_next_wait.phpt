--TEST--
A member that cancels its own scope goes on to its next wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{delay, suspend};

$scope = new Scope();
$scope->spawn(function () use ($scope) {
    $scope->cancel();
    echo "still here\n";
    try {
        suspend();
        echo "never\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
delay(1);
var_dump($scope->isClosed());
?>
--EXPECT--
still here
Scope has been cancelled
bool(true)
