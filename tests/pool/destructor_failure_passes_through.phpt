--TEST--
An exception of the destructor callback leaves acquire(), tryAcquire(), release() and close(); the place is free again
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), fn(Resource $r) => throw new LogicException("cannot close {$r->id}"),
    beforeAcquire: fn() => false, beforeRelease: fn(Resource $r) => $r->id !== 3, min: 2, max: 2);
echo outcome(fn() => $pool->acquire()), "\n";
echo counts($pool), "\n";
echo outcome(fn() => $pool->tryAcquire()), "\n";
echo counts($pool), "\n";
$resource = $pool->acquire();
$other = $pool->acquire();
until_parked($waiting = spawn(fn() => outcome(fn() => $pool->acquire())));
echo outcome(fn() => $pool->release($resource)), "\n";
echo await($waiting), "\n";
echo counts($pool), "\n";
$pool->release($other);
echo outcome(fn() => $pool->close()), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
make 2
LogicException: cannot close 1
1: 1 idle, 0 active, 0 at work
LogicException: cannot close 2
0: 0 idle, 0 active, 0 at work
make 3
make 4
LogicException: cannot close 3
make 5
resource 5
2: 0 idle, 2 active, 0 at work
LogicException: cannot close 4
1: 0 idle, 1 active, 0 at work
