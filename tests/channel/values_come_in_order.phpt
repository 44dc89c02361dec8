--TEST--
Values are received in the order in which they were sent, across buffer and waiting senders
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

foreach ([0, 1, 3, 100] as $capacity) {
    $channel = new Channel($capacity);
    spawn(function () use ($channel) {
        for ($i = 0; $i < 50; $i++) {
            $channel->send($i);
        }
        $channel->close();
    });
    $received = [];
    foreach ($channel as $value) {
        $received[] = $value;
    }
    var_dump($received === range(0, 49));
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
