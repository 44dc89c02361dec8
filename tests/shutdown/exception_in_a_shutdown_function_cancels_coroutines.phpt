--TEST--
An exception that leaves a shutdown function is reported when the coroutines have been cancelled
--FILE--
<?php

use function Async\delay;
use function Async\spawn;
use function Async\suspend;

register_shutdown_function(function () {
    $coroutine = spawn(static function () {
        try {
            delay(100000);
        } finally {
            delay(1);
            echo "cleaned up\n";
        }
    });
    while (!$coroutine->isStarted()) {
        suspend();
    }
    throw new Exception('in a shutdown function');
});
register_shutdown_function(fn() => print("never\n"));
suspend();

?>
--EXPECTF--
cleaned up

Fatal error: Uncaught Exception: in a shutdown function in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
