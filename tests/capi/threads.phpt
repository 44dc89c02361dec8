--TEST--
An extension makes a blocking call on a thread; many at once, in their own time
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/capi.inc'; capi_module();
?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/capi.inc';

run_with_capi(<<<'END'
    use function Async\{await, spawn};

    foreach ([60, 40, 20] as $milliseconds) {
        $jobs[] = spawn(function () use ($milliseconds) {
            $result = capi_run($milliseconds);
            echo "$result\n";
        });
    }
    array_map(await(...), $jobs);
    echo array_sum(array_map(await(...), array_map(fn($i) => spawn(fn() => capi_run(1)), range(1, 50)))), "\n";
    echo capi_disposed(), " disposed\n";
    END);
?>
--EXPECT--
40
80
120
100
53 disposed

exit status 0
