--TEST--
A value whose receiver was cancelled goes to a future that waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity);
    $cancelled = spawn(fn() => $channel->recv());
    until_all_parked();
    $future = $channel->recvAsync();
    $channel->send('first');
    $cancelled->cancel();
    until_all_parked();
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
