--TEST--
A cancellation inside protect() does not reach the wait; the resource is got
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, protect};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire();
until_parked($waiting = spawn(fn() => protect(function () use ($pool) {
    $resource = $pool->acquire();
    echo "got {$resource->id}\n";
    $pool->release($resource);
})));
$waiting->cancel();
$pool->release($resource);
echo outcome(fn() => await($waiting)), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
got 1
Async\AsyncCancellation: Coroutine has been cancelled
1: 1 idle, 0 active, 0 at work
