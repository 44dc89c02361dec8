--TEST--
An exception of a spawned coroutine that nobody takes leaves iterate() when everything inside was cancelled and has ended
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{delay, iterate, spawn, suspend};

foreach ([true, false] as $cancelPending) {
    $waiting = 0;
    $wait = function () use (&$waiting) {
        try {
            $waiting++;
            delay(10000);
        } catch (AsyncCancellation $e) {
            delay(1);
            echo get_class($e), "\n";
            throw $e;
        }
    };
    try {
        iterate([1, 2, 3], function ($value) use ($wait, &$waiting) {
            spawn($wait);
            if ($value === 2) {
                spawn(function () use (&$waiting) {
                    while ($waiting < 4) {
                        suspend();
                    }
                    throw new LogicException('spawned');
                });
            }
            $wait();
        }, 2, $cancelPending);
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Async\AsyncCancellation
Async\AsyncCancellation
Async\AsyncCancellation
Async\AsyncCancellation
spawned
Async\AsyncCancellation
Async\AsyncCancellation
Async\AsyncCancellation
Async\AsyncCancellation
spawned
