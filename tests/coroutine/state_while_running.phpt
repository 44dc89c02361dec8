--TEST--
The one that holds the CPU is started and running, its awaiter is suspended
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/states.inc';
use function Async\{spawn, await, current_coroutine};

$main = null;
$coroutine = spawn(function () use (&$main) {
    echo 'itself: ', states(current_coroutine()), "\n";
    echo 'awaiter: ', states($main), "\n";
});
$main = current_coroutine();
echo 'main: ', states($main), "\n";
await($coroutine);
echo 'main: ', states($main), "\n";
?>
--EXPECT--
main: started running
itself: started running
awaiter: started suspended
main: started running
