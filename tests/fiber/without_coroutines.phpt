--TEST--
Fibers of a script that uses no coroutines are as ever
--EXTENSIONS--
true_async
--FILE--
<?php
$fiber = new Fiber(function () {
    try {
        echo Fiber::suspend(1), "\n";
        Fiber::suspend(2);
    } finally {
        echo "finally\n";
    }
});
echo $fiber->start(), "\n", $fiber->resume('resumed'), "\n";
unset($fiber);
echo "end\n";
?>
--EXPECT--
1
resumed
2
finally
end
