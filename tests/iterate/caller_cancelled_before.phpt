--TEST--
A cancellation that is pending is thrown before anything is called
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{iterate, suspend};

$scope = new Scope;
$scope->spawn(function () use ($scope) {
    $scope->cancel(new AsyncCancellation('before'));
    try {
        iterate((function () { echo "never\n"; yield 1; })(), function () { echo "never\n"; });
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
$scope->spawn(fn() => iterate([1], function () { echo "never started\n"; }))->cancel();
suspend();
?>
--EXPECT--
before
