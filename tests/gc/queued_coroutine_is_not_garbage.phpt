--TEST--
A coroutine that was not started yet survives a collection, with its arguments
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

function start()
{
    $holder = new stdClass;
    $holder->coroutine = spawn(function ($holder) {
        echo get_class($holder->coroutine), "\n";
    }, $holder);
}
start();
gc_collect_cycles();
until_all_parked();
echo "end\n";
?>
--EXPECT--
Async\Coroutine
end
