--TEST--
A Timeout cancelled in time is completed and cancelled; waiters get the reason
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn, timeout};

$timeout = timeout(60000);
$reason = new AsyncCancellation('not needed');
spawn(fn() => $timeout->cancel($reason));
for ($i = 0; $i < 2; $i++) {
    try {
        await($timeout);
    } catch (AsyncCancellation $e) {
        var_dump($e === $reason);
    }
}
var_dump($timeout->isCompleted(), $timeout->isCancelled());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
