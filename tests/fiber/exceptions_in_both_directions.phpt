--TEST--
Exceptions pass between a Fiber and its coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(function () {
    $fiber = new Fiber(function () {
        try {
            Fiber::suspend();
        } catch (LogicException $e) {
            echo 'inside: ', $e->getMessage(), "\n";
        }
        throw new RuntimeException('out');
    });
    $fiber->start();
    try {
        $fiber->throw(new LogicException('in'));
    } catch (RuntimeException $e) {
        echo 'outside: ', $e->getMessage(), "\n";
    }
}));
?>
--EXPECT--
inside: in
outside: out
