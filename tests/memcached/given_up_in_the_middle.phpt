--TEST--
memcached: a call that is cancelled throws the reason, and its reply reaches nobody
--EXTENSIONS--
true_async
igbinary
msgpack
memcached
--SKIPIF--
<?php require __DIR__ . '/../_lib/memcached.inc'; MemcachedServer::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/memcached.inc';

$server = new MemcachedServer();
$memcached = $server->memcached();
$memcached->set('a', 1);
$memcached->set('b', 2);
$server->pause();
give_up(fn() => $memcached, fn($memcached) => $memcached->get('a'));
give_up($server->memcached(...), fn($memcached) => $memcached->set('c', 3));
$server->resume();
for ($i = 0; $i < 10 && $memcached->get('b') !== 2; $i++) {
    echo $memcached->getResultCode() === Memcached::RES_SUCCESS ? "a wrong reply\n" : '';
}
echo $memcached->get('b'), "\n";
?>
--EXPECT--
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2
