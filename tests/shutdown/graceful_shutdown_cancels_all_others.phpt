--TEST--
graceful_shutdown() cancels everybody but the caller, which goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, delay, graceful_shutdown};

foreach (['a', 'b'] as $name) {
    spawn(function () use ($name) {
        try {
            delay(60000);
        } catch (AsyncCancellation $e) {
            echo "$name: ", get_class($e), ' ', $e->getMessage(), "\n";
        }
    });
}
delay(1);
graceful_shutdown(new AsyncCancellation('closing'));
echo "caller\n";
?>
--EXPECT--
caller
a: Async\AsyncCancellation closing
b: Async\AsyncCancellation closing
