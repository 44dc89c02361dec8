--TEST--
Cancelling a Timeout that fired changes nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, timeout, delay};

$timeout = timeout(1);
delay(5);
$timeout->cancel();
var_dump($timeout->isCancelled());
try {
    await($timeout);
} catch (Async\TimeoutException $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
bool(false)
Async\TimeoutException
