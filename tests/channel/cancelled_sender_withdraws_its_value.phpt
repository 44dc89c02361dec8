--TEST--
A sender that is cancelled while it waits takes its value back
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

/* A value that stays behind is sent although send() threw. */
$channel = new Channel;
$sender = spawn(fn() => $channel->send('withdrawn'));
until_all_parked();
var_dump(count($channel), $channel->isFull());
$sender->cancel();
until_all_parked();
var_dump(count($channel), $channel->isEmpty(), $channel->isFull(), $channel->sendAsync('slot'));

$channel = new Channel(1);
$channel->send('a');
$sender = spawn(fn() => $channel->send('withdrawn'));
until_all_parked();
$sender->cancel();
until_all_parked();
var_dump($channel->recv(), count($channel));
?>
--EXPECT--
int(1)
bool(true)
int(0)
bool(true)
bool(false)
bool(true)
string(1) "a"
int(0)
