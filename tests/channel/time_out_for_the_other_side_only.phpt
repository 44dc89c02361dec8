--TEST--
A time-out runs only while the other side is absent
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{delay, spawn, suspend};

$channel = new Channel(1, noProducerTimeout: 10);
$channel->send(1);
$sender = spawn(fn() => $channel->send(2)); /* waits, and may do so for ever */
delay(30);
var_dump($channel->isClosed(), $channel->recv(), $channel->recv());
?>
--EXPECT--
bool(false)
int(1)
int(2)
