--TEST--
A coroutine cannot await itself
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine, suspend};

suspend();
try {
    await(current_coroutine());
} catch (Async\AsyncException $e) {
    echo $e->getMessage(), "\n";
}
await(spawn(function () {
    try {
        await(current_coroutine());
    } catch (Async\AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
}));
?>
--EXPECT--
A coroutine cannot await itself
A coroutine cannot await itself
