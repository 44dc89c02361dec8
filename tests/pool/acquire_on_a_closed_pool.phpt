--TEST--
acquire() on a closed pool throws a PoolException, tryAcquire() gives null
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), min: 1);
$pool->close();
echo outcome(fn() => $pool->acquire()), "\n";
echo outcome(fn() => $pool->acquire(5)), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
var_dump($pool->isClosed());
?>
--EXPECT--
make 1
Async\PoolException: Pool is closed
Async\PoolException: Pool is closed
null
bool(true)
