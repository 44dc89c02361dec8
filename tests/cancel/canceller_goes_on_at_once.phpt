--TEST--
cancel() does not switch
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay};

$coroutine = spawn(function () {
    try {
        delay(60000);
    } finally {
        echo "finally\n";
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel();
echo "canceller\n";
?>
--EXPECT--
canceller
finally
