--TEST--
The slot of a sender that was cancelled after its wake-up is free for everybody
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

$channel = new Channel(1);
$channel->send('first');
$cancelled = spawn(fn() => $channel->send('never'));
suspend();
$channel->recv();
$cancelled->cancel();
suspend();
var_dump(count($channel), $channel->sendAsync('fits'), $channel->recv());
?>
--EXPECT--
int(0)
bool(true)
string(4) "fits"
