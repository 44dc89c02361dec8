--TEST--
exit() in a shutdown function ends the application: coroutines are cancelled, no other function is called
--FILE--
<?php

use function Async\delay;
use function Async\spawn;
use function Async\suspend;

class Last
{
    public function __destruct()
    {
        echo "destructor\n";
    }
}

$last = new Last();
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
    exit("exit\n");
});
register_shutdown_function(fn() => print("never\n"));
suspend();

?>
--EXPECT--
exit
cleaned up
destructor
