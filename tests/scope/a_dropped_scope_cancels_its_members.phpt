--TEST--
The last reference to a scope that is not safe cancels its members
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
    }
});
delay(1);
unset($scope);
delay(1);
?>
--EXPECT--
Scope is being disposed due to object destruction
