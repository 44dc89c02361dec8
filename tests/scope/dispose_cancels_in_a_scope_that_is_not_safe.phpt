--TEST--
dispose() cancels the members of a scope that is not safe
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
        echo "cancelled\n";
    }
});
delay(1);
$scope->dispose();
var_dump($scope->isCancelled());
delay(1);
?>
--EXPECT--
bool(true)
cancelled
