--TEST--
finally() callbacks run when the scope is closed, not when it is merely idle
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{await, delay};

$scope = new Scope();
$scope->finally(fn(Scope $given) => print('first ' . var_export($given === $scope, true) . "\n"));
$scope->finally(fn() => print("second\n"));
await($scope->spawn(fn() => null));
delay(1);
echo "idle\n";
$scope->spawn(function () {
    try {
        delay(1000);
    } finally {
        echo "member ends\n";
    }
});
delay(1);
$scope->cancel();
echo "cancelled\n";
delay(1);
?>
--EXPECT--
idle
cancelled
member ends
first true
second
