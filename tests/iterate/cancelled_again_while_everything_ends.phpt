--TEST--
A second cancellation while everything ends waits until that is over
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, iterate, spawn, suspend};

$isInside = $isEnding = false;
$caller = spawn(function () use (&$isInside, &$isEnding) {
    try {
        iterate([1], function () use (&$isInside, &$isEnding) {
            try {
                $isInside = true;
                delay(10000);
            } finally {
                $isEnding = true;
                delay(2);
                echo "ended\n";
            }
        });
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
    try {
        suspend();
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
while (!$isInside) {
    suspend();
}
$caller->cancel(new AsyncCancellation('first'));
while (!$isEnding) {
    suspend();
}
$caller->cancel(new AsyncCancellation('second'));
await($caller);
?>
--EXPECT--
ended
first
second
