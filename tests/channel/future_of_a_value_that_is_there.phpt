--TEST--
recvAsync() is settled at once when a value is there or the channel is drained
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel(1);
$channel->send('value');
$future = $channel->recvAsync();
var_dump($future->isCompleted(), count($channel), await($future), await($future));

$rendezvous = new Channel;
spawn(function () use ($rendezvous) {
    $rendezvous->send('of a waiting sender');
    echo "sent\n";
});
until_all_parked();
$future = $rendezvous->recvAsync();
var_dump($future->isCompleted(), await($future));
until_all_parked();

$channel->close();
$future = $channel->recvAsync();
var_dump($future->isCompleted());
try {
    await($future);
} catch (Async\ChannelException $e) {
    echo $e->getMessage(), ', ', $e->reason->name, "\n";
}
?>
--EXPECT--
bool(true)
int(0)
string(5) "value"
string(5) "value"
bool(true)
string(19) "of a waiting sender"
sent
bool(true)
Channel is closed, EXPLICIT
