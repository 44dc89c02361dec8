--TEST--
A pending recvAsync() has its place among the receivers that wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
$before = spawn(fn() => $channel->recv());
until_all_parked();
$future = $channel->recvAsync();
$after = spawn(fn() => $channel->recv());
until_all_parked();
foreach (['a', 'b', 'c'] as $value) {
    $channel->send($value);
}
var_dump($future->isCompleted(), await($after), await($future), await($before));
?>
--EXPECT--
bool(true)
string(1) "c"
string(1) "b"
string(1) "a"
