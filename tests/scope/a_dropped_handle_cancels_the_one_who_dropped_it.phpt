--TEST--
A coroutine that drops the handle of a failed one goes down with the others at its next wait
--FILE--
<?php

use Async\Scope;
use function Async\delay;
use function Async\suspend;

$scope = new Scope();
$handle = $scope->spawn(static fn() => throw new Exception('held'));
suspend();
$other = new Scope();
$other->spawn(static function () use (&$handle) {
    $handle = null;
    echo "goes on\n";
    try {
        while (true) {
            delay(1);
        }
    } finally {
        echo "is cancelled\n";
    }
});
delay(100000);
echo "never\n";

?>
--EXPECTF--
goes on
is cancelled

Fatal error: Uncaught Exception: held in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
