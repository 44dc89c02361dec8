--TEST--
Who waits for two things is woken once, although both settle
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend, await};

$a = new FutureState;
$b = new FutureState;
$coroutine = spawn(function () use ($a, $b) {
    try {
        echo await(new Future($a), new Future($b)), "\n";
    } catch (Cancellation $e) {
        echo get_class($e), "\n";
    }
    $first = hrtime(true);
    suspend();
    echo "once\n";
});
while (!$coroutine->isStarted()) {
    suspend();
}
$a->complete('a');
$b->complete('b');
await($coroutine);
?>
--EXPECT--
a
once
