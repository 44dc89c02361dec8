--TEST--
Shutdown functions and destructors may wait for several triggers
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all_or_fail, delay, spawn};

class Last
{
    public function __destruct()
    {
        echo json_encode(await_all_or_fail((function () {
            yield spawn(fn() => 'destructor');
            delay(1);
        })())), "\n";
    }
}
$last = new Last;
register_shutdown_function(function () {
    echo json_encode(await_all_or_fail([spawn(function () { delay(1); return 'shutdown'; })])), "\n";
});
?>
--EXPECT--
["shutdown"]
["destructor"]
