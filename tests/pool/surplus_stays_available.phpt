--TEST--
What is idle beyond the reservations is there for everybody
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that makes everybody queue as soon as somebody waits refuses resources that nobody else wants. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), max: 3);
$all = [$pool->acquire(), $pool->acquire(), $pool->acquire()];
$waiting = spawn(fn() => $pool->acquire());
until_parked($waiting);
foreach ($all as $resource) {
    $pool->release($resource);
}
echo counts($pool), "\n";
$two = [$pool->tryAcquire(), $pool->acquire()];
var_dump(count(array_filter($two)), $pool->tryAcquire());
$ids = array_map(fn($r) => $r->id, [...$two, await($waiting)]);
sort($ids);
echo json_encode($ids), "\n";
?>
--EXPECT--
make 1
make 2
make 3
3: 3 idle, 0 active, 0 at work
int(2)
NULL
[1,2,3]
