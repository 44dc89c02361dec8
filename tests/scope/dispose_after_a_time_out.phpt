--TEST--
disposeAfterTimeout() disposes later; the timer keeps neither scope nor process alive
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{await, delay};

$scope = new Scope();
$member = $scope->spawn(function () {
    try {
        delay(10000);
    } finally {
        echo "cancelled\n";
    }
});
$scope->disposeAfterTimeout(50);
delay(1);
var_dump($scope->isCancelled());
try {
    await($member);
} catch (AsyncCancellation) {
    var_dump($scope->isCancelled(), $scope->isClosed());
}
foreach ([0, -1] as $wrong) {
    try {
        $scope->disposeAfterTimeout($wrong);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
(new Scope())->disposeAfterTimeout(3600_000);
$last = new Scope();
$last->disposeAfterTimeout(3600_000);
echo "end\n";
?>
--EXPECT--
bool(false)
cancelled
bool(true)
bool(true)
Async\Scope::disposeAfterTimeout(): Argument #1 ($timeout) must be greater than 0
Async\Scope::disposeAfterTimeout(): Argument #1 ($timeout) must be greater than 0
end
