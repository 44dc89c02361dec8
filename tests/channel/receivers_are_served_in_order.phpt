--TEST--
Waiting receivers are served in the order in which they came, also after one of them left
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

/* A queue that fills the gap with its last entry would serve 5 in the place of 2. */
foreach ([0, 3] as $capacity) {
    $channel = new Channel($capacity);
    $receivers = [];
    for ($i = 1; $i <= 5; $i++) {
        $receivers[$i] = spawn(function () use ($channel, $i) {
            $value = $channel->recv();
            echo "$i: $value\n";
        });
        suspend();
    }
    $receivers[2]->cancel();
    suspend();
    foreach (['a', 'b', 'c', 'd'] as $value) {
        $channel->send($value);
        suspend();
    }
}
?>
--EXPECT--
1: a
3: b
4: c
5: d
1: a
3: b
4: c
5: d
