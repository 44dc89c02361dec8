--TEST--
memcached: calls of twenty coroutines wait at the same time for a server that does not answer
--EXTENSIONS--
true_async
igbinary
msgpack
memcached
--SKIPIF--
<?php require __DIR__ . '/../_lib/memcached.inc'; MemcachedServer::skip(); ?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/memcached.inc';

$server = new MemcachedServer();
$server->pause();
for ($i = 1; $i <= 20; $i++) {
    $coroutines[] = spawn(function () use ($server, $i) {
        $memcached = $server->memcached();
        $memcached->set("key$i", $i);
        return $memcached->get("key$i");
    });
}
until_parked(...$coroutines);
echo "all wait\n";
$server->resume();
echo implode(' ', array_map(await(...), $coroutines)), "\n";
?>
--EXPECT--
all wait
1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
