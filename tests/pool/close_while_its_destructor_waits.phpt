--TEST--
While the destructor callback waits in close() the pool is closed for everybody
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$mayGoOn = false;
$pool = new Pool(Resource::make(...), function (Resource $r) use (&$mayGoOn) {
    while (!$mayGoOn) {
        delay(1);
    }
    Resource::destroy($r);
}, min: 2, max: 3);
$resource = $pool->acquire();
$closing = spawn(fn() => $pool->close());
until_parked($closing);
var_dump($pool->isClosed());
echo counts($pool), "\n";
echo outcome(fn() => $pool->acquire()), "\n";
echo outcome(fn() => $pool->close()), "\n";
$mayGoOn = true;
await($closing);
$pool->release($resource);
echo counts($pool), "\n";
?>
--EXPECT--
make 1
make 2
bool(true)
2: 0 idle, 1 active, 1 at work
Async\PoolException: Pool is closed
null
destroy 2
destroy 1
0: 0 idle, 0 active, 0 at work
