--TEST--
A receiver that waits for the time-out without a sender closes the channel for all who wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, delay, spawn};

$channel = new Channel(1, noProducerTimeout: 20);
$receive = function () use ($channel) {
    try {
        $channel->recv();
    } catch (Async\ChannelException $e) {
        return $e->reason->name;
    }
};
$alive = spawn(fn() => delay(5000)); /* the process is not deadlocked meanwhile */
$receivers = [spawn($receive), spawn($receive)];
$future = $channel->recvAsync();
var_dump(await($receivers[0]), await($receivers[1]), $channel->isClosed());
try {
    await($future);
} catch (Async\ChannelException $e) {
    echo $e->reason->name, ', ', $e->reason->value, "\n";
}
$alive->cancel();
?>
--EXPECT--
string(12) "NO_PRODUCERS"
string(12) "NO_PRODUCERS"
bool(true)
NO_PRODUCERS, no producers timeout
