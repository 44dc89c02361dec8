--TEST--
A coroutine that cancels itself goes on through its waits and ends cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend, delay, current_coroutine};

$coroutine = spawn(function () {
    current_coroutine()->cancel(new Async\AsyncCancellation('myself'));
    suspend();
    delay(1);
    echo await(spawn(fn() => "awaited\n"));
    return 'lost';
});
try {
    await($coroutine);
} catch (Cancellation $e) {
    echo $e->getMessage(), "\n";
}
var_dump($coroutine->isCancelled(), $coroutine->getResult());
?>
--EXPECT--
awaited
myself
bool(true)
NULL
