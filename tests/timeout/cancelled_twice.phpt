--TEST--
The first reason counts
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, timeout};

$timeout = timeout(60000);
$timeout->cancel(new AsyncCancellation('first'));
$timeout->cancel(new AsyncCancellation('second'));
$timeout->cancel();
try {
    await($timeout);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
first
