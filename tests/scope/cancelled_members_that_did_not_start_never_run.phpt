--TEST--
A member that has not started when its scope is cancelled never runs
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\await;

$scope = new Scope();
$member = $scope->spawn(function () {
    echo "never\n";
});
$scope->cancel();
try {
    await($member);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
var_dump($member->isStarted(), $scope->isClosed());
?>
--EXPECT--
Scope has been cancelled
bool(false)
bool(true)
