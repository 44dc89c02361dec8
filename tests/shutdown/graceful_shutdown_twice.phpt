--TEST--
The second call has no effect
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, delay, graceful_shutdown};

$coroutine = spawn(function () {
    foreach ([1, 2] as $round) {
        try {
            delay($round === 1 ? 60000 : 20);
            echo "round $round done\n";
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
graceful_shutdown(new AsyncCancellation('first'));
graceful_shutdown(new AsyncCancellation('second'));
?>
--EXPECT--
first
round 2 done
