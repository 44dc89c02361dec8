--TEST--
The constructor makes $min resources, one after the other; they are idle
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

echo counts(new Pool(Resource::make(...))), "\n";
$pool = new Pool(Resource::make(...), min: 3, max: 3);
echo counts($pool), "\n";
echo outcome(fn() => $pool->acquire()), "\n";
?>
--EXPECT--
0: 0 idle, 0 active, 0 at work
make 1
make 2
make 3
3: 3 idle, 0 active, 0 at work
resource 1
