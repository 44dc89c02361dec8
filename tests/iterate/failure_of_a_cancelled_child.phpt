--TEST--
What a spawned coroutine throws when it is cancelled at the end leaves iterate()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{delay, iterate, spawn};

try {
    iterate([1], function () {
        spawn(function () {
            try {
                delay(10000);
            } catch (AsyncCancellation) {
                throw new LogicException('clean-up failed');
            }
        });
    });
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
clean-up failed
