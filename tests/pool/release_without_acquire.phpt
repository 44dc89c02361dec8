--TEST--
Releasing more than was acquired is refused, and the pool stays as it is
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), Resource::destroy(...), min: 1);
echo outcome(fn() => $pool->release(Resource::make())), "\n";
$resource = $pool->acquire();
$pool->release($resource);
echo outcome(fn() => $pool->release($resource)), "\n";
echo counts($pool), "\n";
$pool->close();
echo outcome(fn() => $pool->release($resource)), "\n";
?>
--EXPECT--
make 1
make 2
Async\PoolException: No resource of the pool is in use that could be released
Async\PoolException: No resource of the pool is in use that could be released
1: 1 idle, 0 active, 0 at work
destroy 1
Async\PoolException: No resource of the pool is in use that could be released
