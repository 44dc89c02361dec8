--TEST--
An extension learns whether it runs in a coroutine, and in which
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
    var_dump(capi_is_active(), capi_current(), capi_sleep(1), capi_run(1));
    Async\await(Async\spawn(function () {
        var_dump(capi_is_active(), capi_current() === Async\current_coroutine());
    }));
    var_dump(capi_is_active(), capi_current() === Async\current_coroutine());
    END);
?>
--EXPECT--
bool(false)
NULL
string(11) "unavailable"
string(11) "unavailable"
bool(true)
bool(true)
bool(true)
bool(true)

exit status 0
