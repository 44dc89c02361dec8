--TEST--
While a receiver waits a send returns at once, at every capacity
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity);
    $receiver = spawn(function () use ($channel) {
        $value = $channel->recv();
        echo "received $value\n";
    });
    until_all_parked();
    $channel->send($capacity);
    echo "sent $capacity\n";
    await($receiver);
}
?>
--EXPECT--
sent 0
received 0
sent 1
received 1
