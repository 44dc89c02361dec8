--TEST--
Timeouts and futures that were tokens of cancelled waits can be dropped at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend, await, timeout};

for ($i = 0; $i < 20; $i++) {
    $coroutine = spawn(fn() => await(new Future(new FutureState), timeout(60000)));
    while (!$coroutine->isStarted()) {
        suspend();
    }
    $coroutine->cancel();
    unset($coroutine);
    suspend();
}
echo "done\n";
?>
--EXPECT--
done
