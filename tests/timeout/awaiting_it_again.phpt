--TEST--
A fired Timeout throws every time, without waiting
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, timeout};

$timeout = timeout(1);
for ($i = 0; $i < 3; $i++) {
    try {
        await($timeout);
    } catch (Async\TimeoutException $e) {
        echo get_class($e), "\n";
    }
}
?>
--EXPECT--
Async\TimeoutException
Async\TimeoutException
Async\TimeoutException
