--TEST--
A coroutine that was not started yet survives a collection, with its arguments
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

function start()
{
    $holder = new stdClass;
    $holder->coroutine = spawn(function ($holder) {
        echo get_class($holder->coroutine), "\n";
    }, $holder);
}
start();
gc_collect_cycles();
suspend();
echo "end\n";
?>
--EXPECT--
Async\Coroutine
end
