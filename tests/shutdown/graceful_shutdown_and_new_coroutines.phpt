--TEST--
Coroutines spawned during the shutdown are cancelled and never start
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, graceful_shutdown, await};

spawn(function () {
    try {
        delay(60000);
    } catch (Cancellation) {
        $late = spawn(fn() => print("wrong\n"));
        try {
            await($late);
        } catch (Cancellation $e) {
            echo get_class($e), "\n";
        }
        var_dump($late->isStarted(), $late->isCancelled());
    }
});
delay(1);
graceful_shutdown();
spawn(fn() => print("wrong\n"));
?>
--EXPECT--
Async\AsyncCancellation
bool(false)
bool(true)
