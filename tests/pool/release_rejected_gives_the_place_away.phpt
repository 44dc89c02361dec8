--TEST--
A resource that beforeRelease rejects is destroyed; the first who waits makes a new one
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), Resource::destroy(...), beforeRelease: fn(Resource $r) => $r->id !== 1, max: 1);
$resource = $pool->acquire();
until_parked($first = spawn(fn() => $pool->acquire()));
until_parked($second = spawn(fn() => $pool->acquire()));
$pool->release($resource);
echo counts($pool), "\n";
$resource = await($first);
$pool->release($resource);
echo counts($pool), "\n";
var_dump(await($second) === $resource);
?>
--EXPECT--
make 1
destroy 1
0: 0 idle, 0 active, 0 at work
make 2
1: 1 idle, 0 active, 0 at work
bool(true)
