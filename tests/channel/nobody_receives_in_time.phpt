--TEST--
A sender that waits for the time-out without a receiver closes the channel
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, delay, spawn};

$alive = spawn(fn() => delay(5000));
foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity, noConsumerTimeout: 10);
    try {
        for ($i = 0; $i < 2; $i++) {
            $channel->send($i);
        }
    } catch (Async\ChannelException $e) {
        echo $e->reason->name, ', ', $e->reason->value, ', ', count($channel), "\n";
    }
}
$alive->cancel();
?>
--EXPECT--
NO_CONSUMERS, no consumers timeout, 0
NO_CONSUMERS, no consumers timeout, 1
