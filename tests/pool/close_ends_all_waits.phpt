--TEST--
close() ends the wait of everybody, also of those who have a reservation; what was reserved is destroyed once
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that keeps the promise to the woken waiter hands out a resource that it has just destroyed. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), Resource::destroy(...), beforeRelease: fn(Resource $r) => $r->id !== 2, max: 3);
[$a, $b, $c] = [$pool->acquire(), $pool->acquire(), $pool->acquire()];
$waiting = [];
for ($i = 0; $i < 4; $i++) {
    until_parked($waiting[] = spawn(fn() => outcome(fn() => $pool->acquire())));
}
$pool->release($a);
$pool->release($b);
$pool->close();
foreach ($waiting as $one) {
    echo await($one), "\n";
}
$pool->release($c);
echo counts($pool), "\n";
?>
--EXPECT--
make 1
make 2
make 3
destroy 2
destroy 1
Async\PoolException: Pool is closed
Async\PoolException: Pool is closed
Async\PoolException: Pool is closed
Async\PoolException: Pool is closed
destroy 3
0: 0 idle, 0 active, 0 at work
