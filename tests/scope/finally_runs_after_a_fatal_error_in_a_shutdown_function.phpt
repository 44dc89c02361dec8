--TEST--
finally of a scope runs after a fatal error in a shutdown function, also when it was the second one
--INI--
error_reporting=24575
--FILE--
<?php

use Async\Scope;
use function Async\spawn;
use function Async\suspend;

register_shutdown_function(function () {
    spawn(static function () {
        try {
            suspend();
        } finally {
            echo "never\n";
        }
    });
    trigger_error('second', E_USER_ERROR);
});
register_shutdown_function(fn() => print("never\n"));
$scope = new Scope();
$scope->finally(fn() => print("finally\n"));
suspend();
trigger_error('first', E_USER_ERROR);

?>
--EXPECTF--
Fatal error: first in %s on line %d

Fatal error: second in %s on line %d
finally
