--TEST--
phpredis: blocking pops of twenty coroutines wait at the same time, over TCP and over a Unix socket
--EXTENSIONS--
true_async
igbinary
redis
--SKIPIF--
<?php require __DIR__ . '/../_lib/redis.inc'; RedisServer::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/redis.inc';
require __DIR__ . '/../_lib/overlap.inc';

$server = new RedisServer();
foreach (['redis', 'redis_unix'] as $connect) {
    $calls = [];
    for ($i = 1; $i <= 20; $i++) {
        $calls[] = fn() => [$server->$connect()->rawCommand('BLPOP', "list $i", '0.2'), $i][1];
    }
    echo implode(' ', overlap(0.2, $calls)), "\n";
}
?>
--EXPECT--
at the same time
1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
at the same time
1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
