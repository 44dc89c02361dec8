--TEST--
Without $cancelPending zombies in scopes below are left alone
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

use Async\{Future, FutureState, Scope};
use function Async\{await, get_coroutines, iterate, suspend};

$gate = new FutureState;
iterate([1], function () {
    $scope = Scope::inherit()->allowZombies();
    $zombie = $scope->spawn(function () {
        await(new Future($GLOBALS['gate']));
        echo "zombie\n";
    });
    until_parked($zombie);
    $scope->dispose();
}, cancelPending: false);
echo "returned\n";
$gate->complete(null);
while (count(get_coroutines()) > 1) {
    suspend();
}
?>
--EXPECT--
returned
zombie
