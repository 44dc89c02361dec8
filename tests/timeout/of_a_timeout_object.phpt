--TEST--
A Timeout fires by the clock whether awaited or not, and can be cancelled before
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{timeout, await, spawn, delay};

foreach ([0, -1, PHP_INT_MIN] as $bad) {
    try {
        timeout($bad);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
$timeout = timeout(5);
var_dump($timeout instanceof Async\Timeout, $timeout->isCompleted(), $timeout->isCancelled());
usleep(6000);
var_dump($timeout->isCompleted(), $timeout->isCancelled());
$timeout->cancel();
var_dump($timeout->isCancelled());
for ($i = 0; $i < 2; $i++) {
    try {
        await($timeout);
    } catch (Async\TimeoutException $e) {
        echo $e->getMessage(), "\n";
    }
}
$timeout = timeout(PHP_INT_MAX);
$waiters = [];
for ($i = 0; $i < 2; $i++) {
    $waiters[] = spawn(function () use ($timeout) {
        try {
            await($timeout);
        } catch (Async\AsyncCancellation $e) {
            return get_class($e) . ' ' . $e->getMessage();
        }
    });
}
delay(1);
$timeout->cancel();
$timeout->cancel(new Async\AsyncCancellation('ignored'));
var_dump($timeout->isCompleted(), $timeout->isCancelled(), await($waiters[0]), await($waiters[1]));
// The sooner of two timeouts decides.
foreach ([[1, 60000], [60000, 1]] as [$object, $token]) {
    try {
        await(timeout($object), timeout($token));
    } catch (Throwable $e) {
        echo get_class($e), "\n";
    }
}
timeout(60000); // nobody waits for it
echo "end\n";
?>
--EXPECT--
Timeout value must be greater than 0
Timeout value must be greater than 0
Timeout value must be greater than 0
bool(true)
bool(false)
bool(false)
bool(true)
bool(false)
bool(false)
Timeout of 5 ms expired
Timeout of 5 ms expired
bool(true)
bool(true)
string(50) "Async\AsyncCancellation Timeout has been cancelled"
string(50) "Async\AsyncCancellation Timeout has been cancelled"
Async\TimeoutException
Async\OperationCanceledException
end
