--TEST--
phpredis: results and errors are those of plain PHP
--EXTENSIONS--
true_async
igbinary
redis
--SKIPIF--
<?php require __DIR__ . '/../_lib/redis.inc'; RedisServer::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/redis.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new RedisServer();
same_as_plain([
    'value' => fn() => [($redis = $server->redis())->set('key', "a\0b"), $redis->get('key'), $redis->get('none')],
    'large' => fn() => [($redis = $server->redis_unix())->set('large', str_repeat('x', 10_000_000)), md5($redis->get('large'))],
    'transaction' => fn() => $server->redis()->multi()->set('key', '1')->incr('key')->get('key')->exec(),
    'discarded' => fn() => [($redis = $server->redis())->multi()->incr('key')->discard(), $redis->get('key')],
    'pipeline' => function () use ($server) {
        $pipeline = $server->redis()->pipeline();
        for ($i = 0; $i < 10000; $i++) {
            $pipeline->echo("reply $i");
        }
        return md5(implode($pipeline->exec()));
    },
    'script' => fn() => $server->redis()->eval('return {1, ARGV[1]}', ['two'], 0),
    'pop that times out' => fn() => $server->redis()->rawCommand('BLPOP', 'none', '0.05'),
    'read time-out' => fn() => $server->redis(0.05)->blPop(['none'], 2),
    'wrong type' => fn() => [($redis = $server->redis())->set('text', 'x'), $redis->lPush('text', 1), $redis->getLastError()],
    'nobody listens' => fn() => (new Redis())->connect('127.0.0.1', 1, 1),
    'killed by another' => function () use ($server) {
        $redis = $server->redis();
        $server->redis()->rawCommand('CLIENT', 'KILL', 'ID', $redis->rawCommand('CLIENT', 'ID'));
        $redis->setOption(Redis::OPT_MAX_RETRIES, 0);
        return $redis->get('key');
    },
    'persistent' => function () use ($server) {
        $redis = new Redis();
        $redis->pconnect('127.0.0.1', $server->port);
        return $redis->get('text');
    },
]);
?>
--EXPECTF--
value: array (
  0 => true,
  1 => 'a' . "\0" . 'b',
  2 => false,
)
large: array (
  0 => true,
  1 => '34801b928f5b34fb90c56312d79408f5',
)
transaction: array (
  0 => true,
  1 => 2,
  2 => '2',
)
discarded: array (
  0 => true,
  1 => '2',
)
pipeline: '9e68d3d02c61c5b31cf42c1bc372ca7b'
script: array (
  0 => 1,
  1 => 'two',
)
pop that times out: array (
)
read time-out: RedisException: read error on connection to 127.0.0.1:%d
wrong type: array (
  0 => true,
  1 => false,
  2 => 'WRONGTYPE Operation against a key holding the wrong kind of value' . "\0" . '',
)
nobody listens: RedisException: Connection refused
killed by another: RedisException: Connection lost
persistent: 'x'
