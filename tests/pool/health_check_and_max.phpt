--TEST--
While a resource is being checked it is at work: at max acquire() waits until it is through
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\delay;

$isSick = $mayEnd = false;
$pool = new Pool(Resource::make(...), Resource::destroy(...), healthcheck: function (Resource $r) use (&$isSick, &$mayEnd) {
    while (!$mayEnd) {
        delay(1);
    }
    return !$isSick || $r->id > 1;
}, min: 1, max: 1, healthcheckInterval: 2);
foreach ([false, true] as $isSick) {
    $mayEnd = false;
    while ($pool->idleCount()) {
        delay(1);
    }
    echo counts($pool), "\n";
    var_dump($pool->tryAcquire());
    $mayEnd = true;
    $resource = $pool->acquire(1000);
    echo "got {$resource->id}\n";
    $pool->release($resource);
}
?>
--EXPECT--
make 1
1: 0 idle, 0 active, 1 at work
NULL
got 1
1: 0 idle, 0 active, 1 at work
NULL
destroy 1
make 2
got 2
destroy 2
