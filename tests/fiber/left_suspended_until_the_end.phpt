--TEST--
A Fiber left suspended in a global variable dies at the end of the script
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$fiber = await(spawn(function () {
    $fiber = new Fiber(function () {
        try {
            Fiber::suspend();
        } finally {
            echo "finally\n";
        }
    });
    $fiber->start();
    return $fiber;
}));
echo "end\n";
?>
--EXPECT--
end
finally
