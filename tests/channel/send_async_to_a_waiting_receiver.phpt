--TEST--
sendAsync() hands a value to a receiver that waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity);
    $receiver = spawn(fn() => $channel->recv());
    suspend();
    var_dump($channel->sendAsync("to $capacity"), count($channel));
    var_dump(await($receiver), count($channel));
}
?>
--EXPECT--
bool(true)
int(1)
string(4) "to 0"
int(0)
bool(true)
int(1)
string(4) "to 1"
int(0)
