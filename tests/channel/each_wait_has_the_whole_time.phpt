--TEST--
Each wait gets the whole time-out
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, delay, spawn};

/* A timer that is started once closes the channel although somebody comes in time, again and again. */
$channel = new Channel(0, noProducerTimeout: 200);
$sender = spawn(function () use ($channel) {
    for ($i = 0; $i < 6; $i++) {
        delay(50);
        $channel->send($i);
    }
});
for ($i = 0; $i < 6; $i++) {
    echo $channel->recv(), "\n";
}
var_dump($channel->isClosed());
?>
--EXPECT--
0
1
2
3
4
5
bool(false)
