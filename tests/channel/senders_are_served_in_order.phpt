--TEST--
Waiting senders are served in the order in which they came, also after one of them left
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

/* A queue that fills the gap with its last entry would put 5 in the place of 2. */
foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity);
    if ($capacity) {
        $channel->send(0);
    }
    $senders = [];
    for ($i = 1; $i <= 5; $i++) {
        $senders[$i] = spawn(fn() => $channel->send($i));
        suspend();
    }
    $senders[2]->cancel();
    suspend();
    $received = [];
    for ($i = 0; $i < 4 + $capacity; $i++) {
        $received[] = $channel->recv();
    }
    echo implode(' ', $received), "\n";
}
?>
--EXPECT--
1 3 4 5
0 1 3 4 5
