--TEST--
The second cancel() of a scope has no effect
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{delay, suspend};

$scope = new Scope();
$scope->spawn(function () {
    try {
        delay(1000);
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
        delay(2);
        echo "cleaned up\n";
    }
});
suspend();
$scope->cancel(new AsyncCancellation('first'));
suspend();
$scope->cancel(new AsyncCancellation('second'));
$scope->awaitAfterCancellation();
?>
--EXPECT--
first
cleaned up
