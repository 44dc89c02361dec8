--TEST--
Exception handlers are global: one set by a coroutine serves everybody
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(fn() => set_exception_handler(fn($e) => print("handler: {$e->getMessage()}\n"))));
spawn(fn() => throw new LogicException('failed'));
?>
--EXPECT--
handler: failed
