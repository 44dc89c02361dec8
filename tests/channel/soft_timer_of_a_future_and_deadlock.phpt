--TEST--
A future that waits with a time-out is rejected instead of a deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\await;

$channel = new Channel(0, noProducerTimeout: 60000);
try {
    await($channel->recvAsync());
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
?>
--EXPECT--
DEADLOCK
