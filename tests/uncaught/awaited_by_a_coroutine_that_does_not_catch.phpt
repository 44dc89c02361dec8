--TEST--
A failure that passes through an awaiting coroutine is reported once, without being its own previous
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

spawn(function () {
    await(spawn(function () {
        throw new LogicException('failed');
    }));
});
?>
--EXPECTF--
Fatal error: Uncaught LogicException: failed in %s:6
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line 6
