--TEST--
acquire() takes the resource that is idle for the longest time, and makes a new one only when none is idle
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), max: 3);
[$a, $b] = [$pool->acquire(), $pool->acquire()];
$pool->release($b);
$pool->release($a);
echo counts($pool), "\n";
echo outcome(fn() => $pool->acquire()), "\n";
echo outcome(fn() => $pool->acquire()), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
make 2
2: 2 idle, 0 active, 0 at work
resource 2
resource 1
make 3
resource 3
null
3: 0 idle, 3 active, 0 at work
