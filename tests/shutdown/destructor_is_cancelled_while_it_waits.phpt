--TEST--
A coroutine may be cancelled while a destructor waits; the cancellation leaves the destructor
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay, await};

class Resource
{
    function __destruct()
    {
        try {
            delay(60000);
        } finally {
            echo "finally\n";
        }
    }
}
$coroutine = spawn(function () {
    $resource = new Resource;
    unset($resource);
    echo "never\n";
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel();
try {
    await($coroutine);
} catch (Cancellation $e) {
    echo get_class($e), "\n";
}
?>
--EXPECT--
finally
Async\AsyncCancellation
