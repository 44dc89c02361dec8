--TEST--
An exception of the destructor callback leaves close() after all resources were destroyed; several are chained
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$same = new LogicException('the same each time');
foreach ([fn($r) => new RuntimeException("broken {$r->id}"), fn($r) => $same] as $failure) {
    $pool = new Pool(Resource::make(...), function (Resource $r) use ($failure) {
        Resource::destroy($r);
        throw $failure($r);
    }, min: 3);
    echo outcome(fn() => $pool->close()), "\n";
    echo outcome(fn() => $pool->close()), "\n";
    echo counts($pool), "\n";
}
?>
--EXPECT--
make 1
make 2
make 3
destroy 1
destroy 2
destroy 3
RuntimeException: broken 3 <- RuntimeException: broken 2 <- RuntimeException: broken 1
null
0: 0 idle, 0 active, 0 at work
make 4
make 5
make 6
destroy 4
destroy 5
destroy 6
LogicException: the same each time
null
0: 0 idle, 0 active, 0 at work
