--TEST--
A time-out too long to count is still one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(0, PHP_INT_MAX, PHP_INT_MAX);
try {
    $channel->recv();
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
?>
--EXPECT--
DEADLOCK
