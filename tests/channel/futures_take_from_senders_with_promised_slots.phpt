--TEST--
A sender that uses its slot serves a future, and its slot goes to the next sender
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel(1);
$channel->send('a');
foreach (['b', 'c', 'd'] as $value) {
    spawn(fn() => $channel->send($value));
    until_all_parked();
}
$received = [$channel->recv()];
$futures = [$channel->recvAsync(), $channel->recvAsync(), $channel->recvAsync()];
foreach ($futures as $future) {
    $received[] = await($future);
}
var_dump(implode($received), count($channel));
?>
--EXPECT--
string(4) "abcd"
int(0)
