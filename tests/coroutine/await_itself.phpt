--TEST--
A coroutine cannot await itself
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncException;
use function Async\{spawn, await, current_coroutine, suspend};

try {
    await(spawn(fn() => await(current_coroutine())));
} catch (AsyncException $e) {
    echo get_class($e), "\n";
}
try {
    await(current_coroutine());
} catch (AsyncException $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
Async\AsyncException
Async\AsyncException
