--TEST--
A running member does not keep the Scope object alive
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$scope = new Scope();
$weak = WeakReference::create($scope);
$scope->spawn(function () {
    try {
        delay(1000);
    } finally {
        echo "cancelled\n";
    }
});
delay(1);
unset($scope);
delay(2);
var_dump($weak->get());
?>
--EXPECT--
cancelled
NULL
