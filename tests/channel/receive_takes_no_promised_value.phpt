--TEST--
What was promised to a woken receiver is not taken by others
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

/* Where the value is simply in the buffer until the receiver runs, the newcomer takes it and the receiver waits again. */
$channel = new Channel(2);
$waiting = spawn(fn() => $channel->recv());
until_all_parked();
$channel->send('for the one who waits');
$channel->send('for the newcomer');
var_dump(count($channel));
var_dump($channel->recv(), count($channel), await($waiting), count($channel));
?>
--EXPECT--
int(2)
string(16) "for the newcomer"
int(1)
string(21) "for the one who waits"
int(0)
