--TEST--
A coroutine spawned in a Fiber is not inside that Fiber
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$fiber = new Fiber(function () {
    var_dump(await(spawn(fn() => Fiber::getCurrent())));
    var_dump(Fiber::getCurrent() !== null);
    await(spawn(function () {
        try {
            Fiber::suspend();
        } catch (FiberError $e) {
            echo $e->getMessage(), "\n";
        }
    }));
});
$fiber->start();
?>
--EXPECTF--
NULL
bool(true)
Cannot suspend outside of %Sfiber
