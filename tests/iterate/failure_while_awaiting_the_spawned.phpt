--TEST--
An exception of a spawned coroutine also leaves iterate() while it only waits for those
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, iterate, spawn};

try {
    iterate([1], function ($value) {
        $other = spawn(function () {
            try {
                delay(10000);
            } catch (AsyncCancellation $e) {
                delay(1);
                echo "cleaned up\n";
            }
        });
        spawn(function () {
            delay(2);
            throw new LogicException('late');
        });
    }, cancelPending: false);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
cleaned up
late
