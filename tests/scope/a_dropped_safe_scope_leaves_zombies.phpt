--TEST--
The last reference to a safe scope leaves its members as zombies
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$scope = (new Scope())->allowZombies();
$scope->spawn(function () {
    delay(30);
    echo "ends\n";
});
delay(1);
unset($scope);
delay(100);
?>
--EXPECT--
ends
