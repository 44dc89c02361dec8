--TEST--
An extension that waits for a deadline lets other coroutines run
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
    Async\spawn(function () {
        echo "sleep\n";
        $result = capi_sleep(50);
        echo "$result\n";
    });
    Async\spawn(function () {
        Async\delay(1);
        echo "other\n";
    });
    END);
?>
--EXPECT--
sleep
other
timeout

exit status 0
