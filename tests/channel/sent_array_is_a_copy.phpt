--TEST--
What the sender does with an array after sending it has no effect on the receiver
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(1);
$list = ['a'];
$channel->send($list);
$list[] = 'b';
$received = $channel->recv();
$received[] = 'c';
echo implode($list), ' ', implode($received), "\n";
?>
--EXPECT--
ab ac
