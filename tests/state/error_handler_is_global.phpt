--TEST--
An error handler set by one coroutine serves all
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(fn() => set_error_handler(fn($level, $message) => print("handled: $message\n"))));
echo $undefined;
await(spawn(function () {
    echo $other;
}));
?>
--EXPECT--
handled: Undefined variable $undefined
handled: Undefined variable $other
