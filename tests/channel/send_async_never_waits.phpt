--TEST--
sendAsync() sends what fits at once and refuses the rest
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(2);
var_dump($channel->sendAsync('a'), $channel->sendAsync('b'), $channel->sendAsync('c'), count($channel));
$channel->recv();
var_dump($channel->sendAsync('d'));
$channel->close();
$channel->recv();
var_dump($channel->sendAsync('e'), count($channel));
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
int(2)
bool(true)
bool(false)
int(1)
