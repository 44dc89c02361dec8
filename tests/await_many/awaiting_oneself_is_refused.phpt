--TEST--
A coroutine among its own triggers is refused
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, await_all, current_coroutine, spawn, suspend};

suspend();
foreach (['array' => fn($c) => [$c], 'iterator' => fn($c) => new ArrayIterator([$c])] as $kind => $triggers) {
    foreach (['main', 'coroutine'] as $where) {
        $wait = function () use ($triggers, $kind, $where) {
            try {
                await_all($triggers(current_coroutine()));
            } catch (Async\AsyncException $e) {
                echo "$kind, $where: ", $e->getMessage(), "\n";
            }
        };
        $where === 'main' ? $wait() : await(spawn($wait));
    }
}
?>
--EXPECT--
array, main: A coroutine cannot await itself
array, coroutine: A coroutine cannot await itself
iterator, main: A coroutine cannot await itself
iterator, coroutine: A coroutine cannot await itself
