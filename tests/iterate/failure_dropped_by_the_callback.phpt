--TEST--
A callback that drops the handle of a failed coroutine is cancelled at its next wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{await, iterate, spawn, suspend};

try {
    iterate([1], function () {
        $bad = spawn(fn() => throw new LogicException('dropped'));
        while (!$bad->isCompleted()) {
            suspend();
        }
        unset($bad);
        echo "goes on\n";
        try {
            await(new Future(new FutureState));
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
    });
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
goes on
The iteration has been cancelled
dropped
