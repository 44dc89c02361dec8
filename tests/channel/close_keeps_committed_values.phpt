--TEST--
Values that a closed channel holds can still be received, then it throws
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(2);
$channel->send('a');
$channel->send('b');
$channel->close();
var_dump($channel->isClosed(), count($channel), $channel->recv(), $channel->recv());
for ($i = 0; $i < 2; $i++) {
    try {
        $channel->recv();
    } catch (Async\ChannelException $e) {
        echo $e::class, ': ', $e->getMessage(), ', ', $e->reason->name, "\n";
    }
}
$rendezvous = new Channel;
$rendezvous->sendAsync('committed');
$rendezvous->close();
var_dump($rendezvous->recv());
?>
--EXPECT--
bool(true)
int(2)
string(1) "a"
string(1) "b"
Async\ChannelException: Channel is closed, EXPLICIT
Async\ChannelException: Channel is closed, EXPLICIT
string(9) "committed"
