--TEST--
What a member spawns is a member of the same scope
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{delay, spawn, timeout};

$scope = new Scope();
$scope->spawn(function () {
    spawn(function () {
        spawn(function () {
            delay(2);
            echo "grandchild\n";
        });
    });
});
$scope->awaitCompletion(timeout(1000));
echo "complete\n";
?>
--EXPECT--
grandchild
complete
