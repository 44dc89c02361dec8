--TEST--
An extension spawns coroutines, which may be the first use of all
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
    $coroutine = capi_spawn(fn($a, $b) => "$a $b", 'two', 'arguments');
    echo get_class($coroutine), ': ', Async\await($coroutine), "\n";
    try {
        capi_spawn('no such function');
    } catch (Throwable $e) {
        echo get_class($e), "\n";
    }
    capi_spawn(fn() => print("nobody awaits this one\n"));
    END);
?>
--EXPECT--
Async\Coroutine: two arguments
TypeError
nobody awaits this one

exit status 0
