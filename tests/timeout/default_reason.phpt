--TEST--
cancel() without a reason makes a plain AsyncCancellation
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, timeout};

$timeout = timeout(60000);
$timeout->cancel();
try {
    await($timeout);
} catch (Async\AsyncCancellation $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
Async\AsyncCancellation
