--TEST--
phpredis: a connection that another coroutine is in the middle of a call with is not touched
--EXTENSIONS--
true_async
igbinary
redis
--SKIPIF--
<?php require __DIR__ . '/../_lib/redis.inc'; RedisServer::skip(); ?>
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/redis.inc';

$server = new RedisServer();
$redis = $server->redis();
$other = $server->redis();
$pop = function () use ($redis) {
    return $redis->blPop(['list'], 10);
};
$push = fn(Closure $call) => function () use ($call, $other) {
    try {
        return $call();
    } finally {
        $other->rPush('list', 'pushed');
    }
};
call_at_once($pop, $push(fn() => $redis->get('key')));
call_at_once($pop, $push(fn() => $redis->close()));
call_at_once($pop, $push(fn() => $redis->getHost()));

echo "in a transaction and in a pipeline\n";
$redis->set('key', 'value');
foreach (['multi', 'pipeline'] as $open) {
    $collect = function () use ($redis, $open) {
        $redis->$open();
        $redis->get('key');
        delay(20);
        return $redis->exec();
    };
    call_at_once($collect, fn() => $redis->get('key'));
    echo $redis->get('key'), "\n";
}

echo "left by a coroutine that has ended\n";
await(spawn(fn() => $redis->multi() && true));
var_dump($redis->get('key') === $redis);
echo json_encode($redis->exec()), "\n";
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use Redis #%d: coroutine #%d (spawned at %s:%d) is in the middle of Redis::blPop() with it, waiting at %sin_use_is_refused.php:%d
["list","pushed"]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use Redis #%d: coroutine #%d (spawned at %s:%d) is in the middle of Redis::blPop() with it, waiting at %sin_use_is_refused.php:%d
["list","pushed"]
"127.0.0.1"
["list","pushed"]
in a transaction and in a pipeline
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use Redis #%d: coroutine #%d (spawned at %s:%d) is in the middle of Redis::multi() with it, waiting at %sin_use_is_refused.php:%d
["value"]
value
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use Redis #%d: coroutine #%d (spawned at %s:%d) is in the middle of Redis::pipeline() with it, waiting at %sin_use_is_refused.php:%d
["value"]
value
left by a coroutine that has ended
bool(true)
["value"]
