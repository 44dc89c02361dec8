--TEST--
A loop that waits can be cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

$channel = new Channel;
$loop = spawn(function () use ($channel) {
    try {
        foreach ($channel as $value) {
            echo "$value\n";
        }
    } finally {
        echo "finally\n";
    }
});
suspend();
$channel->send('value');
suspend();
$loop->cancel();
try {
    await($loop);
} catch (Async\AsyncCancellation $reason) {
    echo $reason->getMessage(), "\n";
}
var_dump($channel->isClosed());
?>
--EXPECT--
value
finally
Coroutine has been cancelled
bool(false)
