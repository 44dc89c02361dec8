--TEST--
A callback that cancels its own coroutine and returns ends the iteration with that cancellation
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{current_coroutine, delay, iterate, suspend};

foreach ([0, 1] as $limit) {
    try {
        iterate([1, 2, 3], function ($value) {
            echo "call $value\n";
            current_coroutine()->cancel(new AsyncCancellation("of call $value"));
            return null;
        }, $limit);
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
}
// Whoever is under way meanwhile is cancelled as ever.
try {
    iterate([1, 2], function ($value) {
        if ($value === 2) {
            current_coroutine()->cancel(new AsyncCancellation('of the second'));
            suspend();
            return;
        }
        try {
            delay(10000);
        } finally {
            echo "first ends\n";
        }
    });
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
call 1
of call 1
call 1
of call 1
first ends
of the second
