--TEST--
A loop that waits can be cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

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
until_all_parked();
$channel->send('value');
until_all_parked();
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
