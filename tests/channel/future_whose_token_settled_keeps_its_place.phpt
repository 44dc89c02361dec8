--TEST--
An await of a recvAsync() that is given up leaves the future in the queue
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, timeout};

$channel = new Channel;
$future = $channel->recvAsync();
try {
    await($future, timeout(1));
} catch (Async\OperationCanceledException $e) {
    echo $e->getMessage(), "\n";
}
$channel->send('value');
var_dump(count($channel), await($future));
?>
--EXPECT--
Operation has been cancelled
int(0)
string(5) "value"
