--TEST--
A channel that a callback made is closed with the scope of the iteration
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, ChannelException};
use function Async\{iterate, spawn};

iterate([1], function () use (&$channel) {
    $channel = new Channel(1);
    $channel->send('value');
});
var_dump($channel->isClosed());
echo $channel->recv(), "\n";
iterate([1], function () use (&$channel) {
    $channel = new Channel(1);
}, cancelPending: false);
var_dump($channel->isClosed());
?>
--EXPECT--
bool(true)
value
bool(false)
