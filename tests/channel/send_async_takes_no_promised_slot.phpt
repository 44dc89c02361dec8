--TEST--
sendAsync() does not take the slot that was promised to a woken sender
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

/* Where the slot is simply free until the sender runs, it is gone then and the sender waits again: it may starve. */
$channel = new Channel(1);
$channel->send('first');
$sender = spawn(fn() => $channel->send('second'));
until_all_parked();
echo $channel->recv(), "\n";
var_dump($channel->isFull(), count($channel), $channel->sendAsync('too early'));
await($sender);
echo $channel->recv(), "\n";
var_dump($channel->sendAsync('now'));
?>
--EXPECT--
first
bool(false)
int(0)
bool(false)
second
bool(true)
