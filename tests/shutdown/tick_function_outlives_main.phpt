--TEST--
A coroutine that waits in a tick function when the main script ends goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn, suspend};

register_tick_function(function () {
    static $calls = 0;
    if ($calls++ === 0) {
        delay(10);
        echo "ticked\n";
    }
});
spawn(function () {
    eval('declare(ticks=1) { $a = 1; echo "after the tick\n"; }');
});
suspend();
suspend();
echo "main\n";
?>
--EXPECT--
main
ticked
after the tick
