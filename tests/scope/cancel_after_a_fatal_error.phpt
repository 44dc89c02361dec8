--TEST--
A scope whose object was dropped is cancelled by a shutdown function after a fatal error
--INI--
error_reporting=24575
--FILE--
<?php

use Async\Scope;
use function Async\delay;
use function Async\suspend;

class Held
{
    public function __destruct()
    {
        echo "never\n";
    }
}

$scope = (new Scope())->allowZombies();
$child = Scope::inherit($scope);
$scope->spawn(static fn() => delay(100000));
$child->spawn(static fn() => delay(100000));
$held = new Held();
$child->setExceptionHandler(static fn() => $held);
unset($held);
suspend();
unset($child);
register_shutdown_function(static function () use ($scope) {
    $scope->cancel();
    var_dump($scope->isClosed(), $scope->getChildScopes());
});
trigger_error('the end', E_USER_ERROR);

?>
--EXPECTF--
Fatal error: the end in %s on line %d
bool(true)
array(0) {
}
