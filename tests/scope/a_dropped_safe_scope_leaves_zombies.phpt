--TEST--
The last reference to a safe scope leaves its members as zombies
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{delay, suspend};

$scope = (new Scope())->allowZombies();
$scope->spawn(function () {
    delay(2);
    echo "ends\n";
});
suspend();
unset($scope);
delay(5);
?>
--EXPECT--
ends
