--TEST--
Shutdown functions and destructors may iterate
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, spawn};

class Last
{
    public function __destruct()
    {
        iterate(['destructor'], function ($value) {
            delay(1);
            echo $value, "\n";
        });
    }
}
$last = new Last;
register_shutdown_function(function () {
    iterate((function () { yield 'shutdown'; delay(1); yield 'function'; })(), function ($value) {
        delay(1);
        echo $value, "\n";
    });
});
?>
--EXPECT--
shutdown
function
destructor
