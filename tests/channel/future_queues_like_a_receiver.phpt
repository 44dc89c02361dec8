--TEST--
A pending recvAsync() has its place among the receivers that wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

$channel = new Channel;
$before = spawn(fn() => $channel->recv());
suspend();
$future = $channel->recvAsync();
$after = spawn(fn() => $channel->recv());
suspend();
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
