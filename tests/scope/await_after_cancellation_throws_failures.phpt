--TEST--
Without a handler awaitAfterCancellation() throws the first failure of a dying member
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$scope = new Scope();
$scope->spawn(function () {
    try {
        delay(1000);
    } finally {
        throw new RuntimeException('dying');
    }
});
delay(1);
$scope->cancel();
try {
    $scope->awaitAfterCancellation();
} catch (RuntimeException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
dying
