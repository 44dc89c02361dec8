--TEST--
A call that an extension loaded later makes by itself parks as well
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/capi.inc'; capi_module();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/capi.inc';

run_with_capi(<<<'END'
    $process = proc_open(['true'], [], $pipes);
    Async\spawn(function () {
        usleep(50000);
        echo "slept\n";
    });
    Async\spawn(function () {
        Async\delay(1);
        echo "other\n";
    });
    END);
?>
--EXPECT--
other
slept

exit status 0
