--TEST--
The slot of a sender that was cancelled after its wake-up is free for everybody
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel(1);
$channel->send('first');
$cancelled = spawn(fn() => $channel->send('never'));
until_all_parked();
$channel->recv();
$cancelled->cancel();
until_all_parked();
var_dump(count($channel), $channel->sendAsync('fits'), $channel->recv());
?>
--EXPECT--
int(0)
bool(true)
string(4) "fits"
