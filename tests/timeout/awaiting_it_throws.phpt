--TEST--
Awaiting a Timeout throws a TimeoutException when the time has come
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, timeout};

$start = hrtime(true);
$timeout = timeout(50);
var_dump($timeout->isCompleted(), $timeout->isCancelled());
try {
    await($timeout);
} catch (Async\TimeoutException $e) {
    echo get_class($e), "\n";
}
var_dump(hrtime(true) - $start > 40000000, $timeout->isCompleted(), $timeout->isCancelled());
?>
--EXPECT--
bool(false)
bool(false)
Async\TimeoutException
bool(true)
bool(true)
bool(false)
