--TEST--
A suspended Fiber that is dropped with its coroutine dies silently, its finally blocks run
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(function () {
    $fiber = new Fiber(function () {
        try {
            Fiber::suspend();
            echo "wrong\n";
        } catch (Throwable) {
            echo "wrong\n";
        } finally {
            echo "finally\n";
        }
    });
    $fiber->start();
}));
echo "end\n";
?>
--EXPECT--
finally
end
