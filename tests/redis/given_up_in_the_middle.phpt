--TEST--
phpredis: a call that is cancelled throws the reason, and its reply reaches nobody
--EXTENSIONS--
true_async
igbinary
redis
--SKIPIF--
<?php require __DIR__ . '/../_lib/redis.inc'; RedisServer::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/redis.inc';

$server = new RedisServer();
$calls = [
    'pop' => fn($redis) => $redis->blPop(['list'], 10),
    'stream' => fn($redis) => $redis->xRead(['stream' => '$'], 1, 10000),
    'subscription' => fn($redis) => $redis->subscribe(['news'], fn() => null),
];
foreach ($calls as $name => $call) {
    echo "$name:\n";
    give_up($server->redis(...), $call);
}
$redis = $server->redis();
$redis->set('key', 'value');
give_up(fn() => $redis, fn($redis) => $redis->blPop(['list'], 10));
$server->redis_unix()->rPush('list', 'late');
echo $redis->get('key'), "\n";
echo json_encode($redis->lRange('list', 0, -1)), "\n";
?>
--EXPECT--
pop:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
stream:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
subscription:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
value
["late"]
