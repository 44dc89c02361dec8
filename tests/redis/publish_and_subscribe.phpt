--TEST--
phpredis: subscribers hear what other coroutines publish
--EXTENSIONS--
true_async
igbinary
redis
--SKIPIF--
<?php require __DIR__ . '/../_lib/redis.inc'; RedisServer::skip(); ?>
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/redis.inc';

$server = new RedisServer();
$heard = [];
$subscribers = [];
for ($i = 0; $i < 3; $i++) {
    $hear = function ($redis, $channel, $message) use (&$heard, $i) {
        delay(1);
        $heard[$i][] = $message;
    };
    $subscribers[] = spawn(outcome_of(...), fn() => $server->redis()->subscribe(['news'], $hear));
}
$hear = function ($redis, $pattern, $channel, $message) use (&$heard) {
    $heard[3][] = "$pattern $channel $message";
};
$patterns = spawn(outcome_of(...), fn() => $server->redis()->psubscribe(['n*'], $hear));
$redis = $server->redis();
while ($redis->pubsub('numsub', ['news'])['news'] < 3 || $redis->pubsub('numpat') < 1) {
    delay(1);
}
foreach (['one', 'two', 'three'] as $message) {
    $redis->publish('news', $message);
}
while (array_sum(array_map(count(...), $heard)) < 12) {
    delay(1);
}
foreach ([...$subscribers, $patterns] as $subscriber) {
    $subscriber->cancel(new AsyncCancellation('enough'));
    echo await($subscriber), "\n";
}
ksort($heard);
foreach ($heard as $messages) {
    echo implode(', ', $messages), "\n";
}
?>
--EXPECT--
Async\AsyncCancellation: enough
Async\AsyncCancellation: enough
Async\AsyncCancellation: enough
Async\AsyncCancellation: enough
one, two, three
one, two, three
one, two, three
n* news one, n* news two, n* news three
