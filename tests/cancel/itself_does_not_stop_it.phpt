--TEST--
A coroutine that cancels itself goes on; suspend() and await() do not throw; it ends cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};
use function Async\{spawn, suspend, await, delay, current_coroutine};

$coroutine = spawn(function () {
    current_coroutine()->cancel(new AsyncCancellation('own wish'));
    var_dump(current_coroutine()->isCancellationRequested());
    suspend();
    echo "after suspend\n";
    delay(1);
    echo "after delay\n";
    await(spawn(fn() => 1));
    echo "after await\n";
    return 'lost';
});
try {
    await($coroutine);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
var_dump($coroutine->isCancelled(), $coroutine->getResult());
?>
--EXPECT--
bool(true)
after suspend
after delay
after await
own wish
bool(true)
NULL
