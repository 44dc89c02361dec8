--TEST--
A handler of set_exception_handler() can spawn and await
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

set_exception_handler(function (Throwable $e) {
    echo await(spawn(function () use ($e) {
        suspend();
        return $e->getMessage();
    })), "\n";
});
spawn(fn() => throw new LogicException('failed'));
?>
--EXPECT--
failed
