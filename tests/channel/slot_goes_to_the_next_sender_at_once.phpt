--TEST--
At capacity 0 taking a value gives the slot to the next sender in the same call
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

/* Where the slot is free between two senders, sendAsync() overtakes those who wait. */
$channel = new Channel;
foreach (['a', 'b', 'c'] as $value) {
    spawn(function () use ($channel, $value) {
        $channel->send($value);
        echo "$value sent\n";
    });
    suspend();
}
var_dump(count($channel), $channel->recv(), count($channel), $channel->sendAsync('overtaking'));
var_dump($channel->recv(), $channel->recv(), count($channel));
suspend();
?>
--EXPECT--
int(1)
string(1) "a"
int(1)
bool(false)
string(1) "b"
string(1) "c"
int(0)
a sent
b sent
c sent
