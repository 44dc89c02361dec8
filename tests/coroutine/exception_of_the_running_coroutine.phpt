--TEST--
A coroutine cannot ask for its own exception
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

try {
    await(spawn(fn() => current_coroutine()->getException()));
} catch (RuntimeException $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
RuntimeException
