--TEST--
A Fiber that is left suspended is no deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(function () {
    $fiber = new Fiber(function () {
        try {
            Fiber::suspend();
        } finally {
            echo "finally\n";
        }
    });
    $fiber->start();
    return 1;
}));
echo "end\n";
?>
--EXPECT--
finally
end
