--TEST--
Waiting for the first of several channels: the others keep their values
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

/* A future for each channel; what is not taken is given back by cancelling it. */
$channels = ['a' => new Channel, 'b' => new Channel];
spawn(fn() => $channels['b']->send('from b'));
$futures = array_map(fn($channel) => $channel->recvAsync(), $channels);
var_dump(await($futures['b']));
array_map(fn($future) => $future->cancel(), $futures);
spawn(fn() => $channels['a']->send('from a'));
var_dump($channels['a']->recv());
?>
--EXPECT--
string(6) "from b"
string(6) "from a"
