--TEST--
close() wakes senders that wait with an exception; their values are not sent
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity);
    if ($capacity) {
        $channel->send('sent before');
    }
    $senders = [];
    foreach ([1, 2] as $i) {
        $senders[] = spawn(function () use ($channel, $i) {
            try {
                $channel->send("withdrawn $i");
            } catch (Async\ChannelException $e) {
                return "$i: {$e->getMessage()}, {$e->reason->name}";
            }
        });
    }
    suspend();
    $channel->close();
    var_dump(count($channel), await($senders[0]), await($senders[1]));
    try {
        while (true) {
            echo $channel->recv(), "\n";
        }
    } catch (Async\ChannelException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
int(0)
string(30) "1: Channel is closed, EXPLICIT"
string(30) "2: Channel is closed, EXPLICIT"
Channel is closed
int(1)
string(30) "1: Channel is closed, EXPLICIT"
string(30) "2: Channel is closed, EXPLICIT"
sent before
Channel is closed
