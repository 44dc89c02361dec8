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
/* The object is there until the member that it has cancelled has ended, which takes a slow machine its time. */
for ($i = 0; $i < 1000 && $weak->get(); $i++) {
    delay(1);
}
var_dump($weak->get());
?>
--EXPECT--
cancelled
NULL
