--TEST--
awaitCompletion() waits for members of all scopes below, also those spawned meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{delay, timeout};

$scope = new Scope();
$child = Scope::inherit($scope);
$grandchild = Scope::inherit($child);
$grandchild->spawn(function () use ($child) {
    delay(2);
    $child->spawn(function () {
        delay(2);
        echo "last\n";
    });
});
$scope->awaitCompletion(timeout(1000));
echo "complete\n";
?>
--EXPECT--
last
complete
