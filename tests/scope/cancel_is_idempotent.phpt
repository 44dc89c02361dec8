--TEST--
The second cancel() of a scope has no effect
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\delay;

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
delay(1);
$scope->cancel(new AsyncCancellation('first'));
delay(1);
$scope->cancel(new AsyncCancellation('second'));
$scope->awaitAfterCancellation();
?>
--EXPECT--
first
cleaned up
