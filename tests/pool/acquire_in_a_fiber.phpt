--TEST--
A Fiber inside a coroutine waits for a resource together with that coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), beforeRelease: fn() => (new Fiber(fn() => Async\delay(1)))->start() ?? true, max: 1);
$resource = $pool->acquire();
until_parked($waiting = spawn(function () use ($pool) {
    $fiber = new Fiber(function () use ($pool) {
        $resource = $pool->acquire();
        Fiber::suspend("got {$resource->id}");
        $pool->release($resource);
    });
    echo $fiber->start(), "\n";
    $fiber->resume();
}));
$pool->release($resource);
await($waiting);
echo counts($pool), "\n";
?>
--EXPECT--
make 1
got 1
1: 1 idle, 0 active, 0 at work
