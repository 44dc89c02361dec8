--TEST--
A recvAsync() that is cancelled takes no value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

$channel = new Channel;
$future = $channel->recvAsync();
$next = spawn(fn() => $channel->recv());
suspend();
$future->cancel();
$channel->send('for the next one');
var_dump(await($next), $future->isCancelled());
var_dump($channel->sendAsync('nobody waits'), count($channel));
?>
--EXPECT--
string(16) "for the next one"
bool(true)
bool(true)
int(1)
