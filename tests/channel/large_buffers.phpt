--TEST--
A buffer grows as far as it is used and is given back when it is empty
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(PHP_INT_MAX >> 32);
$before = memory_get_usage();
for ($round = 0; $round < 3; $round++) {
    for ($i = 0; $i < 100000; $i++) {
        $channel->sendAsync($i);
    }
    for ($i = 0; $i < 100000; $i++) {
        if ($channel->recv() !== $i) {
            echo "wrong order\n";
            break 2;
        }
    }
}
var_dump(count($channel), memory_get_usage() - $before < 10000);

/* The ring is not full when it begins anew. */
$channel = new Channel(5);
$next = 0;
for ($i = 0; $i < 1000; $i++) {
    $channel->send($i);
    if ($i % 5 >= 3) {
        while (!$channel->isEmpty()) {
            if ($channel->recv() !== $next++) {
                echo "wrong order\n";
            }
        }
    }
}
while (!$channel->isEmpty()) {
    $next++;
    $channel->recv();
}
var_dump($next);
?>
--EXPECT--
int(0)
bool(true)
int(1000)
