--TEST--
When the last reference to a channel goes, its pending futures are rejected with DISPOSED
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\await;

$channel = new Channel;
$future = $channel->recvAsync();
unset($channel);
try {
    await($future);
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
?>
--EXPECT--
DISPOSED
