--TEST--
A caller that is cancelled while it awaits what was spawned cancels that
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, iterate, spawn, suspend};

$isLast = false;
$caller = spawn(function () use (&$isLast) {
    iterate([1], function () use (&$isLast) {
        spawn(function () use (&$isLast) {
            try {
                suspend();
                $isLast = true;
                delay(10000);
            } finally {
                echo "cancelled\n";
            }
        });
    }, cancelPending: false);
});
while (!$isLast) {
    suspend();
}
$caller->cancel();
try {
    await($caller);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
cancelled
Coroutine has been cancelled
