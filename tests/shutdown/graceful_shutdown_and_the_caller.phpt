--TEST--
The caller of graceful_shutdown() is cancelled where it waits next
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await, suspend, delay, graceful_shutdown};

graceful_shutdown(new AsyncCancellation('closing'));
echo "goes on\n";
try {
    delay(1);
    echo "wrong\n";
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
goes on
closing
