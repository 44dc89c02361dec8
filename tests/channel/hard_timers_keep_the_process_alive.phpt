--TEST--
The process waits for hard timers: they are no deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

$sending = spawn(function () {
    try {
        (new Channel(0, 0, 30, true))->send(1);
    } catch (Async\ChannelException $e) {
        return $e->reason->name;
    }
});
try {
    (new Channel(0, 10, 0, true))->recv();
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
echo await($sending), "\n";
$future = new Channel(0, 10, 0, true);
try {
    await($future->recvAsync());
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
?>
--EXPECT--
NO_PRODUCERS
NO_CONSUMERS
NO_PRODUCERS
