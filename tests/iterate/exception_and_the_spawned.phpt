--TEST--
After an exception of a callback the spawned coroutines are cancelled, or awaited, as they would be without
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{delay, iterate, spawn, suspend};

foreach ([true, false] as $cancelPending) {
    try {
        iterate([1], function () {
            spawn(function () {
                try {
                    suspend();
                    suspend();
                    delay(2);
                    echo "went on\n";
                } catch (AsyncCancellation) {
                    echo "cancelled\n";
                }
            });
            throw new LogicException('bad');
        }, 0, $cancelPending);
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
cancelled
bad
went on
bad
