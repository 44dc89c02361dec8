--TEST--
inherit() makes a child of the given or the current scope, as safe as that one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\delay;

$ends = function (Scope $scope) {
    $scope->spawn(function () {
        try {
            delay(50);
            echo "zombie\n";
        } catch (AsyncCancellation) {
            echo "cancelled\n";
        }
    });
    delay(1);
    $scope->dispose();
    $scope->awaitAfterCancellation();
};
$ends(Scope::inherit());
$unsafe = new Scope();
$ends(Scope::inherit($unsafe));
$safe = (new Scope())->allowZombies();
$ends(Scope::inherit($safe));
$ends(Scope::inherit($safe)->asNotSafely());
$safe->spawn(function () use ($safe) {
    $child = Scope::inherit();
    var_dump($safe->getChildScopes()[0] === $child);
});
delay(1);
?>
--EXPECT--
zombie
cancelled
zombie
cancelled
bool(true)
