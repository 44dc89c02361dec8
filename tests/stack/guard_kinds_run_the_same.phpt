--TEST--
Coroutines run the same with every kind of guard
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
foreach (['mprotect', 'word', ''] as $kind) {
    run_php(<<<'CODE'
        use function Async\{spawn, await, delay};
        $all = [];
        for ($i = 0; $i < 500; $i++) {
            $all[] = spawn(function () use ($i) { delay(1); return array_map(fn($x) => $x, [$i])[0]; });
        }
        echo array_sum(array_map(fn($coroutine) => await($coroutine), $all));
        CODE, '', ['ASYNC_STACK_GUARD' => $kind]);
}
?>
--EXPECT--
124750
exit status 0
124750
exit status 0
124750
exit status 0
