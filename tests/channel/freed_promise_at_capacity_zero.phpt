--TEST--
At capacity 0 a value whose receiver was cancelled stays in the slot, acknowledged
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
$cancelled = spawn(fn() => $channel->recv());
until_all_parked();
$channel->send('kept');
$cancelled->cancel();
until_all_parked();
var_dump(count($channel), $channel->isFull(), $channel->sendAsync('no slot'));
var_dump($channel->recv(), count($channel), $channel->sendAsync('slot'));
?>
--EXPECT--
int(1)
bool(true)
bool(false)
string(4) "kept"
int(0)
bool(true)
