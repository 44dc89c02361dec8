--TEST--
The second call has no effect
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, delay, graceful_shutdown};

spawn(function () {
    foreach ([1, 2] as $round) {
        try {
            delay(20);
            echo "round $round done\n";
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
    }
});
delay(1);
graceful_shutdown(new AsyncCancellation('first'));
graceful_shutdown(new AsyncCancellation('second'));
?>
--EXPECT--
first
round 2 done
