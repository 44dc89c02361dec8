--TEST--
A receiver with high priority runs first when it is woken, but does not overtake in the queue
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

$channel = new Channel;
foreach ([1, 2, 3] as $i) {
    $receiver = spawn(function () use ($channel, $i) {
        $value = $channel->recv();
        echo "$i: $value\n";
    });
    suspend();
}
$receiver->asHiPriority();
foreach (['a', 'b', 'c'] as $value) {
    $channel->send($value);
}
suspend();
?>
--EXPECT--
3: c
1: a
2: b
