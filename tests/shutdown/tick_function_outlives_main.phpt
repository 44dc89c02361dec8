--TEST--
A coroutine that waits in a tick function when the main script ends goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/parked.inc';

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
until_all_parked();
echo "main\n";
?>
--EXPECT--
main
ticked
after the tick
