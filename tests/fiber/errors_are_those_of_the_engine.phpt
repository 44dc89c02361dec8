--TEST--
Wrong use of a Fiber in a coroutine gives the errors of the engine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(function () {
    $fiber = new Fiber(fn() => Fiber::suspend());
    $attempts = [
        fn() => $fiber->resume(), fn() => $fiber->getReturn(), fn() => $fiber->start(), fn() => $fiber->start(),
        fn() => $fiber->resume(), fn() => $fiber->resume(), fn() => Fiber::suspend(),
    ];
    foreach ($attempts as $attempt) {
        try {
            $attempt();
        } catch (FiberError $e) {
            echo $e->getMessage(), "\n";
        }
    }
}));
?>
--EXPECTF--
Cannot resume a fiber that is not suspended
Cannot get fiber return value: The fiber has not been started
Cannot start a fiber that has already been started
Cannot resume a fiber that is not suspended
Cannot suspend outside of %Sfiber
