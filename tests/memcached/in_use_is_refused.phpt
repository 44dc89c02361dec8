--TEST--
memcached: a connection that another coroutine is in the middle of a call with is not touched
--EXTENSIONS--
true_async
igbinary
msgpack
memcached
--SKIPIF--
<?php require __DIR__ . '/../_lib/memcached.inc'; MemcachedServer::skip(); ?>
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/memcached.inc';

$server = new MemcachedServer();
$memcached = $server->memcached();
$memcached->set('a', 1);
$memcached->set('b', 2);
$resume = fn(Closure $call) => function () use ($call, $server) {
    try {
        return $call();
    } finally {
        $server->resume();
    }
};
$server->pause();
call_at_once(fn() => $memcached->get('a'), $resume(fn() => $memcached->get('b')));
$server->pause();
call_at_once(fn() => $memcached->getMulti(['a', 'b']), $resume(fn() => $memcached->quit()));

echo "delayed\n";
$collect = function () use ($memcached) {
    $memcached->getDelayed(['a', 'b']);
    delay(20);
    return array_column($memcached->fetchAll(), 'value', 'key');
};
call_at_once($collect, fn() => $memcached->get('b'));
echo $memcached->get('b'), "\n";

echo "persistent\n";
$memcached = $server->memcached('shared');
$other = $server->memcached('shared');
$memcached->get('a');
$server->pause();
call_at_once(fn() => $memcached->get('a'), $resume(fn() => $other->get('b')));
echo $other->get('b'), "\n";
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use Memcached #%d: coroutine #%d (spawned at %s:%d) is in the middle of Memcached::get() with it, waiting at %sin_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use Memcached #%d: coroutine #%d (spawned at %s:%d) is in the middle of Memcached::getMulti() with it, waiting at %sin_use_is_refused.php:%d
{"a":1,"b":2}
delayed
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use Memcached #%d: coroutine #%d (spawned at %s:%d) is in the middle of Memcached::getDelayed() with it, waiting at %sin_use_is_refused.php:%d
{"a":1,"b":2}
2
persistent
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use Memcached #%d: coroutine #%d (spawned at %s:%d) is in the middle of Memcached::get() with the same connection, waiting at %sin_use_is_refused.php:%d
1
2
