--TEST--
A value whose receiver was cancelled goes to a future that waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity);
    $cancelled = spawn(fn() => $channel->recv());
    suspend();
    $future = $channel->recvAsync();
    $channel->send('first');
    $cancelled->cancel();
    suspend();
    var_dump($future->isCompleted(), await($future), count($channel));
}
?>
--EXPECT--
bool(true)
string(5) "first"
int(0)
bool(true)
string(5) "first"
int(0)
