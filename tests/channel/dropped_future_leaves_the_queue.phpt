--TEST--
A recvAsync() that is dropped takes no value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

$channel = new Channel;
$future = $channel->recvAsync();
$future->ignore();
$next = spawn(fn() => $channel->recv());
suspend();
unset($future);
$channel->send('for the next one');
var_dump(await($next));
$channel->recvAsync();
var_dump($channel->sendAsync('nobody waits'), count($channel));
?>
--EXPECTF--
string(16) "for the next one"

Warning: Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at %s:13 in %s on line 13
bool(true)
int(1)
