--TEST--
A cancelled waiter leaves the queue; the next one gets the resource
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{AsyncCancellation, Pool};
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire();
until_parked($first = spawn(fn() => $pool->acquire()));
until_parked($second = spawn(fn() => $pool->acquire()));
$first->cancel(new AsyncCancellation('not any more'));
$pool->release($resource);
echo outcome(fn() => await($second)), "\n";
echo outcome(fn() => await($first)), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
resource 1
Async\AsyncCancellation: not any more
1: 0 idle, 1 active, 0 at work
